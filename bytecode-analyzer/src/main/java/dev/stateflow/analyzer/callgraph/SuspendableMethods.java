package dev.stateflow.analyzer.callgraph;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Which methods can reach a remote operation: the fixpoint over calls and families. */
final class SuspendableMethods {
    private final Set<MethodId> methods = new TreeSet<>();
    private final Map<MethodId, Site> causes = new HashMap<>();

    SuspendableMethods(Map<MethodId, MethodInfo> reachable, MethodFamilies families) {
        Map<MethodId, List<Call>> callers = new HashMap<>();
        Deque<MethodId> open = new ArrayDeque<>();
        for (MethodInfo method : reachable.values()) {
            for (Site site : method.sites()) {
                if (site.remote().isPresent()) {
                    mark(method.id(), site, families, open);
                } else {
                    site.callee()
                            .ifPresent(callee -> callers.computeIfAbsent(callee, c -> new ArrayList<>())
                                    .add(new Call(method.id(), site)));
                }
            }
        }
        while (!open.isEmpty()) {
            for (Call call : callers.getOrDefault(open.remove(), List.of())) {
                mark(call.caller(), call.site(), families, open);
            }
        }
    }

    private record Call(MethodId caller, Site site) {}

    private void mark(MethodId id, Site cause, MethodFamilies families, Deque<MethodId> open) {
        if (causes.putIfAbsent(id, cause) != null || isInitializer(id)) {
            return;
        }
        for (MethodId member : families.of(id).members()) {
            if (methods.add(member)) {
                open.add(member);
            }
        }
    }

    /** Constructors and static initialisers are never split; what they hold is reported. */
    private static boolean isInitializer(MethodId id) {
        return id.name().startsWith("<");
    }

    boolean contains(MethodId id) {
        return methods.contains(id);
    }

    /** All of them, ordered. */
    Set<MethodId> all() {
        return methods;
    }

    /** The site in a method that makes it suspendable; empty if only another member of its family has one. */
    Optional<Site> cause(MethodId id) {
        return Optional.ofNullable(causes.get(id));
    }

    /** The sites that lead from a site to a remote operation, the given one first. */
    List<Site> chain(Site site, MethodFamilies families) {
        List<Site> chain = new ArrayList<>();
        Set<Site> seen = new HashSet<>();
        Optional<Site> next = Optional.of(site);
        while (next.isPresent() && seen.add(next.get())) {
            chain.add(next.get());
            next = next.get().remote().isPresent()
                    ? Optional.empty()
                    : next.get().callee().flatMap(callee -> causeInFamily(callee, families));
        }
        return chain;
    }

    private Optional<Site> causeInFamily(MethodId callee, MethodFamilies families) {
        Optional<Site> own = cause(callee);
        return own.isPresent()
                ? own
                : families.of(callee).members().stream()
                        .flatMap(m -> cause(m).stream())
                        .findFirst();
    }
}
