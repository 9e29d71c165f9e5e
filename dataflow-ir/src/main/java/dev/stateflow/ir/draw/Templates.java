package dev.stateflow.ir.draw;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * The styles, scripts and page that stand beside this class as resources.
 */
final class Templates {
    private Templates() {}

    static String read(String name) {
        try (InputStream in = Templates.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing from the jar of dataflow-ir");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The style of an SVG document: light, or dark where the reader prefers it. */
    static String standaloneStyle() {
        return ".sf {\n" + read("palette-light.css") + "}\n@media (prefers-color-scheme: dark) {\n.sf {\n"
                + read("palette-dark.css") + "}\n}\n" + read("diagram.css");
    }

    /** The style of the page: as the reader prefers or has chosen; light on paper. */
    static String pageStyle() {
        String light = read("palette-light.css");
        String dark = read("palette-dark.css");
        return ":root {\ncolor-scheme: light;\n" + light + "}\n"
                + "@media screen and (prefers-color-scheme: dark) {\n:root:not([data-theme=light]) {\ncolor-scheme: dark;\n"
                + dark + "}\n}\n"
                + "@media screen {\n:root[data-theme=dark] {\ncolor-scheme: dark;\n" + dark + "}\n}\n"
                + read("diagram.css") + read("page.css") + read("views.css") + read("media.css");
    }

    /** The script of the page, in an order in which each part finds what it needs. */
    static String pageScript() {
        return "'use strict';\n(() => {\n" + read("panzoom.js") + read("source.js") + read("views.js") + read("page.js")
                + "})();\n";
    }
}
