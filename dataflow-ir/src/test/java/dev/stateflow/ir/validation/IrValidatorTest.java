package dev.stateflow.ir.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.stateflow.ir.Examples;
import dev.stateflow.ir.RandomApplications;
import dev.stateflow.ir.Seeds;
import dev.stateflow.ir.json.IrFormatException;
import dev.stateflow.ir.json.IrJson;
import dev.stateflow.ir.model.Application;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class IrValidatorTest {
    private static final Application SHOP = Examples.shop();

    /** A break of one rule: a piece of the shop's JSON (white space does not count), what it becomes, and the one problem. */
    record Break(String piece, String replacement, ProblemCode code, String place) {
        Application application() {
            String json = oneLine(SHOP);
            String broken = json.replaceFirst(Pattern.quote(piece), Matcher.quoteReplacement(replacement));
            assertThat(broken).as(piece).isNotEqualTo(json);
            try {
                return IrJson.read(broken);
            } catch (IrFormatException e) {
                throw new AssertionError(e.getMessage(), e);
            }
        }
    }

    private static String oneLine(Application application) {
        return IrJson.write(application)
                .replaceAll("\\s+", " ")
                .replace("{ ", "{")
                .replace(" }", "}")
                .replace("[ ", "[")
                .replace(" ]", "]");
    }

    static Stream<Break> breaks() {
        String buy = "/operators/1/methods/1";
        String graph = buy + "/graph";
        return Stream.of(
                new Break("\"name\": \"shop\"", "\"name\": \" \"", ProblemCode.EMPTY_NAME, "/name"),
                new Break(
                        "\"className\": \"shop.User\"",
                        "\"className\": \"shop.Item\"",
                        ProblemCode.DUPLICATE_CLASS,
                        "/operators/1/className"),
                new Break(
                        "\"name\": \"stock\"",
                        "\"name\": \"price\"",
                        ProblemCode.DUPLICATE_DECLARATION,
                        "/operators/0/state/2"),
                new Break("\"entity\": \"User\"", "\"entity\": \"A\"", ProblemCode.NOT_ORDERED, "/operators/1"),
                new Break(
                        "\"member\": \"name\"",
                        "\"member\": \"nam\"",
                        ProblemCode.UNKNOWN_KEY_MEMBER,
                        "/operators/0/key/member"),
                new Break(
                        "\"result\": \"I\"",
                        "\"result\": \"int\"",
                        ProblemCode.MALFORMED_SIGNATURE,
                        "/operators/0/methods/0/result"),
                new Break(
                        "\"descriptor\": \"(Ljava/lang/String;I)V\"",
                        "\"descriptor\": \"(Ljava/lang/String;I)\"",
                        ProblemCode.MALFORMED_DESCRIPTOR,
                        "/operators/0/constructors/0/descriptor"),
                new Break(
                        "\"descriptor\": \"(Lshop/Item;I)Z\"",
                        "\"descriptor\": \"(Lshop/Item;)Z\"",
                        ProblemCode.DESCRIPTOR_MISMATCH,
                        buy + "/parameters"),
                new Break(
                        "\"result\": \"V\"",
                        "\"result\": \"I\"",
                        ProblemCode.DESCRIPTOR_MISMATCH,
                        "/operators/1/methods/0/result"),
                new Break(
                        "{\"name\": \"n\", \"type\": \"I\"}",
                        "{\"name\": \"n\", \"type\": \"V\"}",
                        ProblemCode.VOID_VALUE,
                        "/operators/0/methods/1/parameters/0/type"),
                new Break(
                        "\"issuesRemoteOperations\": true",
                        "\"issuesRemoteOperations\": false",
                        ProblemCode.CONTRADICTORY_EFFECTS,
                        buy + "/effects/issuesRemoteOperations"),
                new Break(
                        "\"issuesRemoteOperations\": true, \"readOnly\": false",
                        "\"issuesRemoteOperations\": true, \"readOnly\": true",
                        ProblemCode.CONTRADICTORY_EFFECTS,
                        buy + "/effects/readOnly"),
                new Break(
                        "[24, 25, 26]",
                        "[24, 24, 26]",
                        ProblemCode.BAD_LINE,
                        "/operators/0/methods/1/graph/nodes/0/lines/1"),
                new Break("\"line\": 22}", "\"line\": -1}", ProblemCode.BAD_LINE, graph + "/nodes/3/line"),
                new Break("{\"id\": 4,", "{\"id\": 9,", ProblemCode.NODE_IDS_NOT_DENSE, graph + "/nodes/4/id"),
                new Break(
                        "{\"id\": 0, \"node\": \"segment\", \"lines\": [20], \"returns\": false, \"throwsException\": false}",
                        "{\"id\": 0, \"node\": \"remoteOperation\", \"kind\": \"exists\", \"targets\": [\"Item\"], \"member\": \"\","
                                + "\"result\": \"Z\", \"saved\": [], \"line\": 0}",
                        ProblemCode.ENTRY_NOT_A_SEGMENT,
                        graph + "/nodes/0"),
                new Break(
                        "{\"from\": 3, \"to\": 4, \"kind\": \"normal\"}",
                        "{\"from\": 3, \"to\": 5, \"kind\": \"normal\"}",
                        ProblemCode.UNKNOWN_NODE,
                        graph + "/control/3/to"),
                new Break(
                        "{\"from\": 2, \"to\": 3, \"kind\": \"normal\"}",
                        "{\"from\": 2, \"to\": 3, \"kind\": \"normal\"}, {\"from\": 2, \"to\": 3, \"kind\": \"normal\"}",
                        ProblemCode.DUPLICATE_EDGE,
                        graph + "/control/3"),
                new Break(
                        "{\"from\": 3, \"to\": 4, \"kind\": \"normal\"}",
                        "{\"from\": 3, \"to\": 4, \"kind\": \"exception\"}",
                        ProblemCode.NO_NORMAL_SUCCESSOR,
                        graph + "/nodes/3"),
                new Break(
                        "\"targets\": [\"Item\"]",
                        "\"targets\": []",
                        ProblemCode.NO_TARGET,
                        graph + "/nodes/1/targets"),
                new Break(
                        "\"targets\": [\"Item\"]",
                        "\"targets\": [\"Ghost\"]",
                        ProblemCode.UNKNOWN_TARGET,
                        graph + "/nodes/1/targets/0"),
                new Break(
                        "\"member\": \"price()I\"",
                        "\"member\": \"price\"",
                        ProblemCode.MALFORMED_MEMBER,
                        graph + "/nodes/1/member"),
                new Break(
                        "\"member\": \"price()I\"",
                        "\"member\": \"cost()I\"",
                        ProblemCode.UNKNOWN_MEMBER,
                        graph + "/nodes/1/member"),
                new Break(
                        "\"saved\": [{\"name\": \"total\", \"type\": \"I\"}]",
                        "\"saved\": [{\"name\": \"total\", \"type\": \"I\"}, {\"name\": \"total\", \"type\": \"I\"}]",
                        ProblemCode.DUPLICATE_SAVED_VARIABLE,
                        graph + "/nodes/3/saved/1"),
                new Break(
                        "\"saved\": [{\"name\": \"total\", \"type\": \"I\"}]",
                        "\"saved\": [{\"name\": \"sum\", \"type\": \"I\"}]",
                        ProblemCode.SAVED_WITHOUT_DATA_EDGE,
                        graph + "/nodes/3/saved/0"),
                new Break(
                        "{\"from\": 2, \"to\": 4, \"variable\": {\"name\": \"total\"",
                        "{\"from\": 4, \"to\": 2, \"variable\": {\"name\": \"total\"",
                        ProblemCode.DATA_AGAINST_CONTROL,
                        graph + "/data/7"));
    }

    static Stream<String> keyTypes() {
        return Stream.of("Z", "F", "D", "[B", "Ljava/lang/Double;", "Ljava/util/List<Ljava/lang/String;>;", "TT;");
    }

    static LongStream seeds() {
        return Seeds.seeds(200);
    }

    @Test
    void findsTheExamplesSound() {
        assertThat(IrValidator.validate(SHOP)).isEmpty();
        assertThat(IrValidator.validate(Examples.everything())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void findsRandomApplicationsSound(long seed) {
        assertThat(IrValidator.validate(RandomApplications.of(seed)))
                .as(Seeds.replay(seed))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("breaks")
    void findsEachBreakOnceAndNothingElse(Break rule) {
        assertThat(IrValidator.validate(rule.application()))
                .extracting(Problem::code, Problem::place)
                .containsExactly(tuple(rule.code(), rule.place()));
    }

    @ParameterizedTest
    @MethodSource("keyTypes")
    void refusesKeysOfOtherTypes(String type) {
        Application application = readBroken(oneLine(SHOP)
                .replaceFirst("(\"member\": \"name\", \"type\": )\"[^\"]*\"", "$1\"" + type + "\"")
                .replaceFirst("(\"name\": \"name\", \"type\": )\"[^\"]*\"", "$1\"" + type + "\""));
        assertThat(IrValidator.validate(application))
                .extracting(Problem::code)
                .containsExactly(ProblemCode.KEY_TYPE_NOT_ALLOWED);
    }

    @Test
    void findsUnreachableNodes() {
        String json = oneLine(SHOP).replaceFirst("\\{\"from\": 0, \"to\": 1, \"kind\": \"normal\"\\}, ", "");
        assertThat(IrValidator.validate(readBroken(json)))
                .extracting(Problem::code)
                .startsWith(ProblemCode.UNREACHABLE_NODE)
                .containsOnly(ProblemCode.UNREACHABLE_NODE, ProblemCode.DATA_AGAINST_CONTROL);
    }

    @Test
    void findsWhatTheReaderWouldRefuse() {
        Application twice = new Application(
                "twice",
                List.of(SHOP.operators().get(0), SHOP.operators().get(0)),
                List.of(Examples.buy(), Examples.buy()),
                List.of("a.B", "a.B"));
        assertThat(IrValidator.validate(twice))
                .extracting(Problem::code)
                .contains(
                        ProblemCode.DUPLICATE_ENTITY,
                        ProblemCode.DUPLICATE_CLASS,
                        ProblemCode.DUPLICATE_MEMBER,
                        ProblemCode.NOT_ORDERED);
    }

    @Test
    void findsExposedMethodsThatClientsCantTellApart() {
        String json = oneLine(SHOP)
                .replaceFirst(
                        "\"name\": \"restock\", \"descriptor\": \"\\(Ljava/util/List;\\)I\"",
                        "\"name\": \"addBalance\", \"descriptor\": \"(I)V\"")
                .replace(
                        "\"declaringClass\": \"shop.User\", \"name\": \"addBalance\", \"descriptor\": \"(I)V\", \"exposed\": true, \"parameters\": [{\"name\": \"items\"",
                        "\"declaringClass\": \"shop.Base\", \"name\": \"addBalance\", \"descriptor\": \"(I)V\", \"exposed\": true, \"parameters\": [{\"name\": \"items\"");
        assertThat(IrValidator.validate(readBroken(json)))
                .extracting(Problem::code)
                .contains(ProblemCode.DUPLICATE_EXPOSED_METHOD);
    }

    @Test
    void entitiesOfOtherModulesMayBeTargets() {
        Application user = new Application("users", List.of(SHOP.operators().get(1)), List.of(), List.of());
        assertThat(IrValidator.validate(user)).extracting(Problem::code).containsOnly(ProblemCode.UNKNOWN_TARGET);
        assertThat(IrValidator.validate(user, Set.of("Item"))).isEmpty();
    }

    @Test
    void everyRuleIsBrokenByATest() {
        EnumSet<ProblemCode> broken = EnumSet.of(
                ProblemCode.KEY_TYPE_NOT_ALLOWED,
                ProblemCode.UNREACHABLE_NODE,
                ProblemCode.DUPLICATE_ENTITY,
                ProblemCode.DUPLICATE_MEMBER,
                ProblemCode.DUPLICATE_EXPOSED_METHOD);
        breaks().map(Break::code).forEach(broken::add);
        assertThat(broken).containsExactlyInAnyOrder(ProblemCode.values());
    }

    private static Application readBroken(String json) {
        try {
            return IrJson.read(json);
        } catch (IrFormatException e) {
            throw new AssertionError(e.getMessage(), e);
        }
    }
}
