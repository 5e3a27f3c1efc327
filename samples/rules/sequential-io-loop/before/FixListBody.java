import java.util.ArrayList;
import java.util.List;

/** A body of several statements, with locals and comments of its own. */
public class FixListBody {

    private final PriceService service;

    public FixListBody(PriceService service) {
        this.service = service;
    }

    public List<String> pages(List<String> names, String folder) { // want workload:IO:NET
        List<String> pages = new ArrayList<>();
        for (String name : names) { // want sequential-io-loop "text" // want site:LOOP:SEQUENTIAL->BOUNDED_POOL
            // names may have spaces around them
            String path = "/" + folder + "/" + name.strip();
            String page = service.text(path);
            pages.add(name + ": " + page);
        }
        return pages;
    }
}
