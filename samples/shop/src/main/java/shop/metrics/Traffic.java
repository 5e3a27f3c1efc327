package shop.metrics;

/** How many bytes went over the wire. */
public class Traffic {

    private long bytes;

    public void sent(int size) { // want workload:LIGHT
        bytes += size; // want lost-update "bytes"
    }

    public long bytes() {
        return bytes;
    }

    public String asKilobytes() {
        return bytes / 1024 + " kB";
    }
}
