package interleave.actor;

import interleave.demo.Demo;
import interleave.demo.Demos;
import interleave.demo.Settings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/** The objects of a demo and those who play on them, actors in Java and programs in C: as a program in a terminal takes part in a demo. */
final class MixedCast implements AutoCloseable {
    private final Demo demo;
    private final Map<String, String> settings;
    private final DemoObjects objects;
    private final Deque<Runnable> ends = new ArrayDeque<>();

    /** @param directory for files */
    MixedCast(String demo, Map<String, String> settings, Path directory) {
        this.demo = Demos.find(demo).orElseThrow();
        this.settings = settings;
        this.objects = new DemoObjects(this.demo.objects(Settings.of(this.demo, settings)), directory);
    }

    DemoObjects objects() {
        return objects;
    }

    /** A program in C, which begins at once. @param program its name, and the numbers that follow the names of the objects */
    CProgram c(String program) {
        List<String> words = Arrays.asList(program.split(" "));
        List<String> arguments = new ArrayList<>(objects.names().values());
        arguments.removeIf(String::isEmpty);
        arguments.addAll(words.subList(1, words.size()));
        CProgram started = CProgram.start(demo.id(), words.getFirst(), arguments);
        ends.push(started::close);
        return started;
    }

    /** An actor that is ready to begin, and held before each of its operations. @param number from 1, among those of its role */
    Child held(String role, int number) throws IOException {
        Child child = Child.start(demo.getClass(), role, number, objects.names(), settings);
        ends.push(child::close);
        child.awaitReady();
        return child;
    }

    /** An actor that is ready to begin, and then goes on without being held. */
    Child ready(String role) throws IOException {
        Child child = held(role, 1);
        child.gate().run();
        return child;
    }

    /** An actor at full speed. */
    Child java(String role) throws IOException {
        Child child = ready(role);
        child.gate().go();
        return child;
    }

    /** The sum of what an actor has told. @param name one of {@link Demo#tells} */
    long told(Child actor, String name) {
        return actor.progress().told().sum(demo.tells().indexOf(name));
    }

    /** What an actor has told, in order. */
    List<Long> allTold(Child actor, String name) {
        return actor.progress().told().first(demo.tells().indexOf(name));
    }

    @Override
    public void close() {
        ends.forEach(Runnable::run);
        objects.close();
    }
}
