import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.Writer;
import java.net.Socket;

/** What a stream is backed by decides whether using it waits, however it is wrapped and kept. */
public class Streams {

    private Socket socket;
    private Writer control;

    void connect(String host) throws IOException { // want workload:IO:NET
        socket = new Socket(host, 25);
        control = new BufferedWriter(new OutputStreamWriter(socket.getOutputStream()));
    }

    /** The field is null before and after: what it is while it is used counts. */
    void disconnect() throws IOException { // want workload:LIGHT
        socket.close();
        socket = null;
        control = null;
    }

    void send(String command) throws IOException { // want workload:IO:NET
        control.write(command);
        control.flush();
    }

    /** Asking a socket for its stream does not wait; reading from it does. */
    InputStream input() throws IOException { // want workload:LIGHT
        return socket.getInputStream();
    }

    String answer() throws IOException { // want workload:IO:NET
        return new BufferedReader(new InputStreamReader(input())).readLine();
    }

    /** Wrapped once more, it is what it was. */
    void buffer() { // want workload:LIGHT
        control = new BufferedWriter(control);
    }

    /** Callers decide. */
    public static int copy(InputStream from, OutputStream to) throws IOException { // want workload:UNKNOWN
        byte[] buffer = new byte[8192];
        int total = 0;
        for (int read = from.read(buffer); read >= 0; read = from.read(buffer)) {
            to.write(buffer, 0, read);
            total += read;
        }
        return total;
    }

    byte[] load(String file) throws IOException { // want workload:IO:FILE
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (InputStream in = new FileInputStream(file)) {
            copy(in, bytes);
        }
        return bytes.toByteArray();
    }

    byte[] copyOf(byte[] bytes) throws IOException { // want workload:LIGHT
        ByteArrayOutputStream copy = new ByteArrayOutputStream();
        copy(new ByteArrayInputStream(bytes), copy);
        return copy.toByteArray();
    }

    void upload(byte[] bytes) throws IOException { // want workload:IO:NET
        copy(new ByteArrayInputStream(bytes), socket.getOutputStream());
    }

    byte[] frame(int kind, long id) throws IOException { // want workload:LIGHT
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeInt(kind);
        out.writeLong(id);
        return bytes.toByteArray();
    }

    String firstLine(String text) throws IOException { // want workload:LIGHT
        return new BufferedReader(new StringReader(text)).readLine();
    }

    String text(Object value) throws IOException { // want workload:LIGHT
        Writer text = new StringWriter();
        text.write(String.valueOf(value));
        return text.toString();
    }
}
