package dev.stateflow.analyzer.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class JsonRendererTest {
    @Test
    void writesWhatIsKnown() throws IOException {
        Place place = new Place("shop.User", "shop/User.java", 42, "User.buy(Item, int)", "updateStock");
        Diagnostic first = Diagnostic.of(DiagnosticCode.REMOTE_IN_MONITOR, place)
                .note("the \"monitor\" is entered", place)
                .note("plain");
        Diagnostic second = Diagnostic.of(DiagnosticCode.DUPLICATE_CLASS, Place.NOWHERE, "a.B")
                .withHelp("");

        JsonNode json = new ObjectMapper().readTree(JsonRenderer.render(List.of(first, second)));

        assertThat(json).isEqualTo(new ObjectMapper().readTree("""
                        {"version": 1, "errors": 1, "warnings": 1, "diagnostics": [
                          {"code": "SF0107", "severity": "error", "message": "remote call while holding a monitor",
                           "place": {"class": "shop.User", "file": "shop/User.java", "line": 42,
                                     "member": "User.buy(Item, int)", "token": "updateStock"},
                           "notes": [
                             {"text": "the \\"monitor\\" is entered",
                              "place": {"class": "shop.User", "file": "shop/User.java", "line": 42,
                                        "member": "User.buy(Item, int)", "token": "updateStock"}},
                             {"text": "plain"}],
                           "help": "move the call out of the synchronized block; an entity already handles one message at a time"},
                          {"code": "SF0003", "severity": "warning",
                           "message": "class a.B is on the class path more than once with different content",
                           "notes": []}]}
                        """));
    }
}
