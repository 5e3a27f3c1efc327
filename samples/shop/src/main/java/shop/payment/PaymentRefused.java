package shop.payment;

/** The provider said no. */
public class PaymentRefused extends RuntimeException {

    private static final long serialVersionUID = 1;

    public PaymentRefused(long order, int status) {
        super("payment of order " + order + " refused with status " + status);
    }
}
