package interleave.actor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the program tells a child on its command line; both sides use this class.
 *
 * @param demoClass the demo, by its class
 * @param role which role to play
 * @param number from 1, among those of the same role
 * @param channel name of the shared memory of its {@link interleave.trace.Channel}
 * @param parent process id of the program: the child ends when it is no more
 * @param objects the system's names of the objects by the demo's, in the order of the demo's list
 * @param settings chosen values of the demo's parameters
 */
public record ActorArguments(
        String demoClass,
        String role,
        int number,
        String channel,
        long parent,
        Map<String, String> objects,
        Map<String, String> settings) {
    private static final int FIXED = 5;
    private static final String OBJECT = "object:";
    private static final String SETTING = "set:";

    /** For {@link #parse}. */
    public List<String> toArguments() {
        List<String> arguments = new ArrayList<>(List.of(demoClass, role, Integer.toString(number), channel, Long.toString(parent)));
        objects.forEach((name, systemName) -> arguments.add(OBJECT + name + "=" + systemName));
        settings.forEach((key, value) -> arguments.add(SETTING + key + "=" + value));
        return arguments;
    }

    static ActorArguments parse(String[] arguments) {
        if (arguments.length < FIXED) {
            throw new IllegalArgumentException("an actor is started by the program, not by hand");
        }
        Map<String, String> objects = new LinkedHashMap<>();
        Map<String, String> settings = new LinkedHashMap<>();
        for (int i = FIXED; i < arguments.length; i++) {
            Map<String, String> into = arguments[i].startsWith(OBJECT) ? objects : settings;
            String pair = arguments[i].substring(arguments[i].indexOf(':') + 1);
            int equals = pair.indexOf('=');
            into.put(pair.substring(0, equals), pair.substring(equals + 1));
        }
        return new ActorArguments(
                arguments[0], arguments[1], Integer.parseInt(arguments[2]), arguments[3], Long.parseLong(arguments[4]), objects, settings);
    }
}
