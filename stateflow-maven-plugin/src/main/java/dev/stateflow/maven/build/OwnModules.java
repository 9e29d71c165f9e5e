package dev.stateflow.maven.build;

import java.util.ArrayList;
import java.util.List;

/**
 * Tells which dependencies are a team's own: those of the module's group, and those that the pom names. The group is looked at rather than the modules
 * of the running build, so that a module is compiled alike with {@code -pl} and as part of the whole.
 */
public final class OwnModules {
    private final List<Pattern> patterns = new ArrayList<>();

    /**
     * @param groupId the group of the module that is compiled
     * @param named further modules: {@code group:artifact}, where {@code *} stands for any
     * @throws IllegalArgumentException if one of them is written differently
     */
    public OwnModules(String groupId, List<String> named) {
        patterns.add(new Pattern(groupId, "*"));
        for (String module : named) {
            String[] parts = module.trim().split(":", -1);
            if (parts.length != 2 || parts[0].isEmpty() || parts[1].isEmpty()) {
                throw new IllegalArgumentException(
                        "<applicationModules> names modules as groupId:artifactId or groupId:*, not \"" + module
                                + "\"");
            }
            patterns.add(new Pattern(parts[0], parts[1]));
        }
    }

    /** Whether a dependency is one of them. */
    public boolean contains(String groupId, String artifactId) {
        return patterns.stream().anyMatch(p -> p.matches(groupId, artifactId));
    }

    private record Pattern(String groupId, String artifactId) {
        boolean matches(String group, String artifact) {
            return (groupId.equals("*") || groupId.equals(group))
                    && (artifactId.equals("*") || artifactId.equals(artifact));
        }
    }
}
