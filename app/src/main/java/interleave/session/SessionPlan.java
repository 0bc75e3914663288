package interleave.session;

import interleave.demo.Demo;
import interleave.demo.ObjectSpec;
import interleave.demo.Role;
import interleave.demo.Settings;
import interleave.trace.TraceMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a session is to be.
 *
 * @param roles how many of each role
 * @param objectNames system-wide names by the demo's, where one was chosen
 * @param attach take objects that are there under a chosen name
 */
public record SessionPlan(
        Demo demo, Settings settings, Map<String, Integer> roles, Map<String, String> objectNames, boolean attach, TraceMode trace) {

    /**
     * A plan with what is usual where nothing else was chosen.
     *
     * @throws IllegalArgumentException for a role, a number, an object or a setting that the demo does not have; the message says what would have been right
     */
    public static SessionPlan of(
            Demo demo,
            Map<String, String> settings,
            Map<String, Integer> roles,
            Map<String, String> objectNames,
            boolean attach,
            TraceMode trace) {
        Settings values = Settings.of(demo, settings);
        return new SessionPlan(demo, values, roles(demo, roles), objectNames(demo, values, objectNames), attach, trace);
    }

    private static Map<String, Integer> roles(Demo demo, Map<String, Integer> chosen) {
        for (String name : chosen.keySet()) {
            if (demo.roles().stream().noneMatch(role -> role.name().equals(name))) {
                throw new IllegalArgumentException(demo.id() + " has no role \"" + name + "\"; it has "
                        + demo.roles().stream().map(Role::name).collect(Collectors.joining(", ")));
            }
        }
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (Role role : demo.roles()) {
            int count = chosen.getOrDefault(role.name(), role.usual());
            if (count < role.least() || count > role.most()) {
                throw new IllegalArgumentException(role.name() + "=" + count + " is not possible; it is a number from " + role.least() + " to " + role.most());
            }
            counts.put(role.name(), count);
        }
        return counts;
    }

    private static Map<String, String> objectNames(Demo demo, Settings settings, Map<String, String> chosen) {
        List<ObjectSpec> objects = demo.objects(settings);
        Map<String, String> names = new LinkedHashMap<>();
        chosen.forEach((name, systemName) -> {
            ObjectSpec object = objects.stream().filter(each -> each.name().equals(name)).findFirst().orElseThrow(() -> new IllegalArgumentException(
                    demo.id() + " has no object \"" + name + "\"; with these settings it has "
                            + objects.stream().map(ObjectSpec::name).collect(Collectors.joining(", "))));
            names.put(name, ChosenName.of(object, systemName));
        });
        return names;
    }
}
