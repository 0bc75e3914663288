package interleave.recording.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A real Chromium without a window, told what to do by its DevTools protocol. */
final class Chromium implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");

    private final ObjectMapper mapper = new ObjectMapper();
    private final BlockingQueue<JsonNode> answers = new LinkedBlockingQueue<>();
    private final Process process;
    private final HttpClient client = HttpClient.newHttpClient();
    private final WebSocket socket;
    private int calls;

    private Chromium(Process process, String address) {
        this.process = process;
        socket = client.newWebSocketBuilder().buildAsync(URI.create(address), new Listener()).join();
    }

    /** Where there is one on this machine. */
    static Optional<Path> program() {
        return Stream.of(System.getenv("PATH").split(":")).flatMap(directory -> NAMES.stream().map(name -> Path.of(directory, name))).filter(Files::isExecutable).findFirst();
    }

    /** Opens a page that lies in a file. */
    static Chromium open(Path page, Path profile) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(
                        program().orElseThrow().toString(), "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--lang=en", "--host-resolver-rules=MAP * ~NOTFOUND",
                        "--window-size=1440,900", "--remote-debugging-port=0", "--user-data-dir=" + profile, page.toUri().toString())
                .redirectErrorStream(true).redirectOutput(profile.resolveSibling("chromium.log").toFile());
        builder.environment().put("TMPDIR", profile.getParent().toString());
        Process process = builder.start();
        try {
            Path port = profile.resolve("DevToolsActivePort");
            long deadline = System.nanoTime() + PATIENCE.toNanos();
            String address = "";
            while (address.isEmpty()) {
                if (System.nanoTime() > deadline) {
                    throw new AssertionError("no page within " + PATIENCE);
                }
                Thread.sleep(20);
                address = Files.exists(port) && Files.readAllLines(port).size() > 1 ? pageAddress(Files.readAllLines(port).getFirst()) : "";
            }
            Chromium chromium = new Chromium(process, address);
            while (!chromium.value("location.protocol === 'file:' && document.readyState === 'complete'").asBoolean()) {
                if (System.nanoTime() > deadline) {
                    throw new AssertionError("the page is not there within " + PATIENCE);
                }
                Thread.sleep(20);
            }
            return chromium;
        } catch (Exception | AssertionError e) {
            end(process);
            throw e;
        }
    }

    private static String pageAddress(String port) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            String targets = client.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/json/list")).build(), BodyHandlers.ofString()).body();
            for (JsonNode target : new ObjectMapper().readTree(targets)) {
                if (target.path("type").asText().equals("page")) {
                    return target.path("webSocketDebuggerUrl").asText();
                }
            }
            return "";
        }
    }

    /** What an expression of the page is, which may be a promise. */
    JsonNode value(String expression) throws Exception {
        JsonNode answer = call("Runtime.evaluate", Map.of("expression", expression, "awaitPromise", true, "returnByValue", true));
        if (answer.has("exceptionDetails")) {
            throw new AssertionError(expression + ": " + answer.path("exceptionDetails"));
        }
        return answer.path("result").path("value");
    }

    void click(String id) throws Exception {
        JsonNode place = value("(({x, y, width, height}) => [x + width / 2, y + height / 2])(document.getElementById('" + id + "').getBoundingClientRect())");
        for (String type : List.of("mousePressed", "mouseReleased")) {
            call("Input.dispatchMouseEvent", Map.of("type", type, "x", place.get(0).asDouble(), "y", place.get(1).asDouble(), "button", "left", "clickCount", 1));
        }
    }

    void press(String key) throws Exception {
        for (String type : List.of("keyDown", "keyUp")) {
            call("Input.dispatchKeyEvent", Map.of("type", type, "key", key));
        }
    }

    private JsonNode call(String method, Map<String, Object> parameters) throws Exception {
        int id = ++calls;
        socket.sendText(mapper.writeValueAsString(Map.of("id", id, "method", method, "params", parameters)), true).join();
        while (true) {
            JsonNode answer = answers.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            if (answer == null) {
                throw new AssertionError("no answer to " + method);
            }
            if (answer.path("id").asInt() == id) {
                return answer.path("result");
            }
        }
    }

    @Override
    public void close() {
        socket.abort();
        client.close();
        end(process);
    }

    private static void end(Process process) {
        List<ProcessHandle> all = process.descendants().toList();
        process.destroyForcibly().onExit().join();
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(each -> each.onExit().join());
    }

    private final class Listener implements WebSocket.Listener {
        private final StringBuilder text = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
            text.append(data);
            if (last) {
                try {
                    answers.add(mapper.readTree(text.toString()));
                } catch (IOException e) {
                    throw new AssertionError(e);
                }
                text.setLength(0);
            }
            from.request(1);
            return null;
        }
    }
}
