package dev.stateflow.runtime.local.http;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Keeps web pages of other origins away: a page that a user of this machine visits can send requests to a server on it, and the browser tells by headers
 * that it did. Programs that are no browsers send none of these headers, and are not concerned.
 */
final class OriginGuard {
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    private final boolean loopback;
    private final String host;
    private final Set<String> allowed;

    OriginGuard(HttpSettings settings) {
        this.host = settings.host();
        this.loopback = isLoopback(settings.host());
        this.allowed = settings.allowedOrigins();
    }

    /**
     * Lets a request pass.
     *
     * @param method the HTTP method
     * @param hostHeader what the client calls this server, with the port
     * @param origin the page that the request comes from
     * @param site how far away that page is, as the browser says
     * @throws Problem if it does not pass
     */
    void check(String method, Optional<String> hostHeader, Optional<String> origin, Optional<String> site) {
        if (loopback && hostHeader.isPresent() && !isOurName(hostHeader.get())) {
            // a page can make the name of its own server point to this machine: then it counts as of the same origin
            throw new Problem(
                    ProblemType.FOREIGN_ORIGIN,
                    "the request is for the host " + hostHeader.get()
                            + ", but this server is for this machine only: call it localhost, or bind it by --host");
        }
        if (SAFE.contains(method) || origin.filter(this::isAllowed).isPresent()) {
            return;
        }
        boolean sameOrigin = origin.isEmpty()
                || hostHeader
                        .filter(name -> origin.get().equalsIgnoreCase("http://" + name)
                                || origin.get().equalsIgnoreCase("https://" + name))
                        .isPresent();
        boolean crossSite = site.filter(s -> s.equals("cross-site") || s.equals("same-site"))
                .isPresent();
        if (!sameOrigin || (crossSite && origin.isEmpty())) {
            throw new Problem(
                    ProblemType.FOREIGN_ORIGIN,
                    "the request comes from a web page of " + origin.orElse("another site")
                            + "; allow it by --allow-origin if it is meant to call this server");
        }
    }

    /** Whether pages of an origin may call. */
    boolean isAllowed(String origin) {
        return allowed.contains(origin.toLowerCase(Locale.ROOT));
    }

    private boolean isOurName(String hostHeader) {
        try {
            String name = new URI("http://" + hostHeader).getHost();
            return name != null && (isLoopback(name) || name.equalsIgnoreCase(host));
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static boolean isLoopback(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.equals("localhost")
                || lower.endsWith(".localhost")
                || lower.matches("127(\\.\\d{1,3}){3}")
                || lower.equals("::1")
                || lower.equals("[::1]");
    }
}
