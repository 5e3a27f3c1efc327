import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The call throws checked exceptions, and the method passes them on. */
public class FixChecked {

    private final PriceService service;

    public FixChecked(PriceService service) {
        this.service = service;
    }

    public List<String> downloads(String[] paths) throws IOException, InterruptedException { // want workload:IO:NET
        List<String> bodies = new ArrayList<>(paths.length);
        for (String path : paths) { // want sequential-io-loop "download" // want site:LOOP:SEQUENTIAL->BOUNDED_POOL
            bodies.add(service.download(path));
        }
        return bodies;
    }
}
