package dev.stateflow.analyzer.compile;

import dev.stateflow.analyzer.discover.Chain;
import dev.stateflow.analyzer.discover.Declared;
import dev.stateflow.analyzer.discover.Exposure;
import dev.stateflow.analyzer.load.ApplicationClass;
import dev.stateflow.analyzer.load.LoadedApplication;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;

/** The methods that can run on an instance of an entity: its own, inherited and overridden ones, and default methods. */
final class EntityMembers {
    private final LoadedApplication application;

    EntityMembers(LoadedApplication application) {
        this.application = application;
    }

    /**
     * A method of an entity.
     *
     * @param owner the declaring class
     * @param method the method
     * @param exposed whether clients may call it on this entity
     */
    record Member(ClassNode owner, MethodNode method, boolean exposed) {}

    /**
     * Lists the methods, those of the class itself first. Methods that the Java compiler made are there only if they are wanted.
     *
     * @param abstractToo whether methods without code are wanted
     * @param wanted tells which of the Java compiler's own methods to list
     */
    List<Member> of(String className, boolean abstractToo, Predicate<Member> wanted) {
        List<Member> members = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (ClassNode owner : owners(className)) {
            for (MethodNode method : owner.methods) {
                boolean isAbstract = (method.access & Opcodes.ACC_ABSTRACT) != 0;
                // what the Java compiler repeats of a superclass is listed there
                boolean repeated = Declared.of(application, owner, method).owner() != owner;
                if (method.name.startsWith("<") || (isAbstract && !abstractToo) || repeated) {
                    continue;
                }
                boolean hidden = (method.access & (Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC)) != 0;
                // an overridden method still runs, through super; clients get the one that overrides it
                boolean overridden = !hidden && !taken.add(method.name + method.desc);
                if (overridden && isAbstract) {
                    continue;
                }
                Member member = new Member(owner, method, !overridden && Exposure.isExposed(method));
                boolean made = (method.access & (Opcodes.ACC_SYNTHETIC | Opcodes.ACC_BRIDGE)) != 0;
                if (!made || wanted.test(member)) {
                    members.add(member);
                }
            }
        }
        return members;
    }

    private List<ClassNode> owners(String className) {
        List<ClassNode> owners = new ArrayList<>(Chain.of(application, className));
        for (String supertype : application.hierarchy().supertypes(className)) {
            Optional<ApplicationClass> type = application.find(supertype);
            if (type.isPresent() && (type.get().node().access & Opcodes.ACC_INTERFACE) != 0) {
                owners.add(type.get().node());
            }
        }
        return owners;
    }
}
