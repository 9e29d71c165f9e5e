package dev.stateflow.ir.draw;

import dev.stateflow.ir.model.Application;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An application as one HTML page that needs nothing else: no network, no server, no library.
 *
 * <p>Names and source text reach the page as data, never as markup or script; a content security policy lets nothing run but the page's own
 * script.
 */
public final class HtmlDrawing {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{(\\w+)\\}\\}");

    private HtmlDrawing() {}

    /** The page, without source text. The application must be sound. */
    public static String draw(Application application) {
        return draw(application, SourceLookup.NONE);
    }

    /** The page, with the source text that the lookup has. The application must be sound. */
    public static String draw(Application application, SourceLookup sources) {
        String style = Templates.pageStyle();
        String script = Templates.pageScript();
        Map<String, String> values = Map.of(
                "title", Texts.xml(application.name()),
                "style", style,
                "styleHash", hash(style),
                "script", script,
                "scriptHash", hash(script),
                "heads", SvgDrawing.markers(),
                "data", data(application, sources));
        Matcher matcher = PLACEHOLDER.matcher(Templates.read("page.html"));
        return matcher.replaceAll(match -> Matcher.quoteReplacement(values.getOrDefault(match.group(1), "")));
    }

    /** JSON that can stand in an element: nothing in it can end the element. */
    private static String data(Application application, SourceLookup sources) {
        return new PageData(application, sources)
                .json()
                .toString()
                .replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026")
                .replace("\u2028", "\\u2028")
                .replace("\u2029", "\\u2029");
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
