package shop.app;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import shop.cache.PriceCache;
import shop.cache.StockCache;
import shop.catalog.CatalogSearch;
import shop.catalog.InMemoryCatalog;
import shop.catalog.Product;
import shop.catalog.StockClient;
import shop.metrics.Latency;
import shop.metrics.OrderCounter;
import shop.metrics.Revenue;
import shop.metrics.Traffic;
import shop.orders.InMemoryOrderRepository;
import shop.orders.Order;
import shop.orders.OrderLine;
import shop.orders.OrderReport;
import shop.orders.OrderRepository;
import shop.orders.OrderService;
import shop.payment.PaymentBatch;
import shop.payment.PaymentClient;
import shop.pricing.Discounts;
import shop.pricing.PriceClient;
import shop.pricing.PriceRefresh;
import shop.scheduling.Housekeeping;
import shop.scheduling.StockRefresh;
import shop.security.InMemoryAccountStore;
import shop.security.Login;
import shop.security.PasswordHasher;
import shop.security.Signatures;

/** A day in the shop, in a few seconds: every part does its work once and says what came of it. */
public final class Main {

    private static final int ORDERS = 40;
    private static final int PRODUCTS = 30;
    private static final int LOGINS = 8;

    private Main() {}

    public static void main(String[] args) throws InterruptedException, ExecutionException {
        try (StubServer server = StubServer.start(20)) {
            List<String> skus = Workloads.skus(PRODUCTS);
            prices(server, skus);
            orders(server, skus);
            stock(server, skus);
            System.out.println("the stub answered " + server.requests() + " requests");
        }
        search();
        logins();
        System.out.println("counted=" + Workloads.countOrders() + " of " + Workloads.expectedOrders());
    }

    private static void prices(StubServer server, List<String> skus) throws InterruptedException, ExecutionException {
        Latency latency = new Latency();
        PriceCache cache = new PriceCache(60_000);
        PriceRefresh refresh = new PriceRefresh(new PriceClient(server.uri(), latency), cache);

        long start = System.nanoTime();
        List<Integer> inTurn = refresh.refreshAll(skus);
        System.out.printf("prices=%d in turn after %d ms%n", inTurn.size(), millisSince(start));

        start = System.nanoTime();
        List<Integer> together = refresh.refreshTogether(skus);
        System.out.printf("prices=%d together after %d ms, the same: %s%n",
                together.size(), millisSince(start), together.equals(inTurn));

        try (Housekeeping housekeeping = new Housekeeping(cache)) {
            housekeeping.start(10);
            System.out.println("cheapest offer: " + Discounts.discountAll(inTurn, 10).stream().min(Integer::compare));
            System.out.println("first below 20.00: " + refresh.firstBelow(skus, 2_000));
            System.out.println("current price of " + skus.get(0) + ": " + refresh.current(skus.get(0)));
            System.out.println("housekeeping: " + housekeeping.summary());
        }
        System.out.println("latency: " + latency.averageMillis() + " ms on average, " + latency.slowestMillis() + " ms at most");
    }

    private static void orders(StubServer server, List<String> skus) throws InterruptedException, ExecutionException {
        List<Order> incoming = new ArrayList<>();
        for (int i = 0; i < ORDERS; i++) {
            OrderLine line = new OrderLine(skus.get(i % skus.size()), 1 + i % 3, 100 * (1 + i % 9));
            incoming.add(new Order(i, "customer-" + i % 5, List.of(line), false));
        }
        OrderRepository repository = new InMemoryOrderRepository();
        OrderCounter counter = new OrderCounter(ORDERS);
        Traffic traffic = new Traffic();
        PaymentClient payments = new PaymentClient(server.uri(), traffic);
        try (OrderService service = new OrderService(repository, payments, counter)) {
            service.handleAll(incoming);
            System.out.printf("handled=%d rejected=%d of %d, receipts=%d refusals=%d%n",
                    counter.handled(), counter.rejected(), ORDERS, service.receipts().size(), service.refusals().size());
        }

        List<Order> payable = incoming.stream().filter(order -> order.id() % 10 != 7).toList();
        Revenue revenue = new Revenue();
        PaymentBatch batch = new PaymentBatch(payments, revenue);
        long start = System.nanoTime();
        batch.chargeAll(payable);
        System.out.printf("charged %d in a parallel stream after %d ms%n", payable.size(), millisSince(start));
        start = System.nanoTime();
        batch.chargeOnPool(payable);
        System.out.printf("charged %d on a pool after %d ms, revenue %d%n", payable.size(), millisSince(start), revenue.cents());
        System.out.println("sent " + traffic.asKilobytes());

        OrderReport report = new OrderReport(repository);
        List<Long> ids = incoming.stream().map(Order::id).toList();
        List<Order> stored = report.load(ids);
        System.out.printf("paid=%d cents, exactly %d%n", report.paidCents(stored), report.paidCentsSummed(stored));
        System.out.printf("unpaid customers: %d, exactly %d%n",
                report.unpaidCustomers(incoming).size(), report.unpaidCustomersCollected(incoming).size());
        System.out.println("orders by customer: " + report.ordersByCustomerConcurrently(incoming));
    }

    private static void stock(StubServer server, List<String> skus) throws InterruptedException {
        StockCache cache = new StockCache();
        boolean done = new StockRefresh(new StockClient(server.uri()), cache).refresh(skus);
        System.out.println("stock=" + cache.size() + " of " + skus.size() + (done ? "" : ", unfinished"));
    }

    private static void search() {
        InMemoryCatalog catalog = new InMemoryCatalog();
        for (String name : List.of("kettle", "kennel", "nettle", "table", "candle", "saddle")) {
            catalog.save(new Product("sku-" + name, name, "house"));
        }
        System.out.println("closest to 'ketle': " + new CatalogSearch(catalog).closest("ketle", 2));
    }

    private static void logins() throws InterruptedException {
        Login login = new Login(new InMemoryAccountStore(), new PasswordHasher());
        login.register("ada", "analytical".toCharArray());
        ExecutorService requests = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors()); // want site:EXECUTOR:CPU_POOL->BOUNDED_POOL
        for (int i = 0; i < LOGINS; i++) {
            String password = i % 2 == 0 ? "analytical" : "guess-" + i;
            requests.execute(() -> login.check("ada", password.toCharArray()));
        }
        requests.shutdown();
        requests.awaitTermination(30, TimeUnit.SECONDS);
        System.out.println("failed logins=" + Login.failures() + " of " + LOGINS / 2);
        System.out.println("signature: " + Signatures.of(List.of("the", "books")).substring(0, 16));
    }

    private static long millisSince(long start) {
        return (System.nanoTime() - start) / 1_000_000;
    }
}
