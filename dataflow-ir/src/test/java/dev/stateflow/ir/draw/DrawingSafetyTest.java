package dev.stateflow.ir.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.stateflow.ir.Examples;
import dev.stateflow.ir.RandomApplications;
import dev.stateflow.ir.Seeds;
import dev.stateflow.ir.model.Application;
import dev.stateflow.ir.model.Method;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xml.sax.InputSource;

/** Whatever names and source hold, they come out as text. */
class DrawingSafetyTest {
    private static final SourceLookup EVIL = file -> Optional.of(
            "</script><script>alert(1)</script>\n<!-- \u2028 ]]> \" ' & {{script}} $1 \\ \ud800\n".repeat(20));

    static LongStream seeds() {
        return Seeds.seeds(60);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void svgIsWellFormedWhateverIsDrawn(long seed) {
        for (Diagram diagram : diagrams(RandomApplications.of(seed))) {
            String svg = SvgDrawing.draw(diagram);
            String fragment = SvgDrawing.fragment(diagram);
            assertThatCode(() -> parse(svg)).as(Seeds.replay(seed)).doesNotThrowAnyException();
            assertThatCode(() -> parse(fragment)).as(Seeds.replay(seed)).doesNotThrowAnyException();
            assertThat(SvgDrawing.draw(diagram)).as(Seeds.replay(seed)).isEqualTo(svg);
            assertThat(svg).as(Seeds.replay(seed)).doesNotContain("NaN", "Infinity", "<script");
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void mermaidAndDotKeepEachStatementOnItsLine(long seed) {
        for (Diagram diagram : diagrams(RandomApplications.of(seed))) {
            String mermaid = MermaidDrawing.draw(diagram);
            String body = mermaid.substring(mermaid.indexOf("flowchart TD\n"));
            assertThat(body.lines().skip(1))
                    .as(Seeds.replay(seed))
                    .allMatch(
                            line -> line.matches(
                                    " +(n\\d+[\\[(]+\"[^\"<>`]*(<br>[^\"<>`]*)*\"[\\])]+:::\\w+|n\\d+ (-->|-\\.->)(\\|\"[^\"<>`]*\"\\|)? n\\d+|classDef .*)"));
            assertThat(DotDrawing.draw(diagram).lines())
                    .as(Seeds.replay(seed))
                    .allMatch(line -> line.matches(
                            "(digraph |  (graph|node|edge|n\\d+( -> n\\d+)?) )([^\"]|\"([^\"\\\\]|\\\\.)*\")*|\\}"));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void thePageHoldsItsOwnScriptAndNoOther(long seed) throws IOException {
        requireSafe(HtmlDrawing.draw(RandomApplications.of(seed), EVIL), Seeds.replay(seed));
    }

    @Test
    void theExamplesAreSafe() throws IOException {
        requireSafe(HtmlDrawing.draw(Examples.everything(), EVIL), "everything");
        requireSafe(HtmlDrawing.draw(Examples.shop()), "shop");
    }

    @Test
    void thePageNeedsNoNetwork() {
        String page = HtmlDrawing.draw(Examples.shop());
        assertThat(page.replace("http://www.w3.org/2000/svg", ""))
                .doesNotContain("http:", "https:", "@import", "url(//", " src=");
        assertThat(page).contains("default-src 'none'");
    }

    @Test
    void thePolicyNamesTheHashesOfStyleAndScript() throws NoSuchAlgorithmException {
        String page = HtmlDrawing.draw(Examples.everything(), EVIL);
        for (String element : List.of("style", "script")) {
            Matcher matcher = Pattern.compile("<" + element + ">([^\0]*?)</" + element + ">")
                    .matcher(page);
            assertThat(matcher.find()).isTrue();
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(matcher.group(1).getBytes(StandardCharsets.UTF_8));
            assertThat(page)
                    .contains(element + "-src 'sha256-" + Base64.getEncoder().encodeToString(digest) + "'");
        }
    }

    @Test
    void linksOfThePageLeadSomewhere() throws IOException {
        JsonNode data = data(HtmlDrawing.draw(Examples.everything()));
        List<String> places = new ArrayList<>();
        data.get("owners").forEach(owner -> {
            places.add(owner.get("id").textValue());
            owner.get("methods").forEach(method -> places.add(method.get("id").textValue()));
        });
        assertThat(places).doesNotHaveDuplicates().allMatch(place -> place.matches("[!-~]+"));
        Matcher links = Pattern.compile("href=\"#([^\"]*)\"")
                .matcher(data.get("overview").textValue());
        int count = 0;
        while (links.find()) {
            assertThat(places).contains(links.group(1).replace("&#39;", "'").replace("&amp;", "&"));
            count++;
        }
        assertThat(count).isGreaterThan(4);
    }

    private static void requireSafe(String page, String description) throws IOException {
        assertThat(Pattern.compile("<script", Pattern.CASE_INSENSITIVE)
                        .matcher(page)
                        .results())
                .as(description)
                .hasSize(2);
        assertThat(Pattern.compile("</script", Pattern.CASE_INSENSITIVE)
                        .matcher(page)
                        .results())
                .as(description)
                .hasSize(2);
        JsonNode data = data(page);
        assertThatCode(() -> parse(data.get("overview").textValue()))
                .as(description)
                .doesNotThrowAnyException();
        for (JsonNode owner : data.get("owners")) {
            for (JsonNode method : owner.get("methods")) {
                assertThatCode(() -> parse(method.get("svg").textValue()))
                        .as(description)
                        .doesNotThrowAnyException();
            }
        }
    }

    private static JsonNode data(String page) throws IOException {
        String open = "<script type=\"application/json\" id=\"data\">";
        int start = page.indexOf(open) + open.length();
        return new ObjectMapper().readTree(page.substring(start, page.indexOf("</script>", start)));
    }

    private static List<Diagram> diagrams(Application application) {
        List<Diagram> diagrams = new ArrayList<>(List.of(ApplicationDiagram.of(application)));
        List<Method> methods = new ArrayList<>(application.functions());
        application.operators().forEach(operator -> methods.addAll(operator.methods()));
        methods.forEach(method -> diagrams.add(MethodDiagram.of(method, EVIL)));
        return diagrams;
    }

    private static void parse(String xml) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
    }
}
