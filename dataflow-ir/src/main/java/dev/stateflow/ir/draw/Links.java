package dev.stateflow.ir.draw;

import dev.stateflow.ir.model.Method;
import java.nio.charset.StandardCharsets;

/**
 * URL fragments of the HTML page: stable, so that they can be bookmarked.
 */
final class Links {
    private static final String PLAIN = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/$();,:";

    private Links() {}

    static String entity(String name) {
        return "/" + encode(name);
    }

    static String functions(String className) {
        return "/~" + encode(className);
    }

    static String method(String owner, Method method) {
        String parameters = method.descriptor().substring(0, method.descriptor().lastIndexOf(')') + 1);
        return owner + "/" + encode(method.name() + parameters) + "/" + encode(method.declaringClass());
    }

    private static String encode(String text) {
        StringBuilder encoded = new StringBuilder();
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xff);
            if (PLAIN.indexOf(c) >= 0) {
                encoded.append(c);
            } else {
                encoded.append(String.format("%%%02X", (int) c));
            }
        }
        return encoded.toString();
    }
}
