package interleave;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import interleave.actor.NoLog;
import interleave.trace.Operation;
import javafx.application.Platform;

/** Who may know whom. */
@AnalyzeClasses(packages = "interleave", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String[] IPC_NATIVE = {"interleave.ipc..", "interleave.trace..", "interleave.actor..", "interleave.demo..", "interleave.source.."};
    private static final String FXML = "interleave.fxml..";
    private static final String[] JAVAFX = {"javafx..", "com.sun.javafx..", "atlantafx..", "org.kordamp.."};
    private static final String JNA = "com.sun.jna..";
    private static final String JAVA = "java..";

    @ArchTest
    static final ArchRule ipcNativeKnowsJavaAndJnaAndNobodyElse =
            classes().that().resideInAnyPackage(IPC_NATIVE).should().onlyDependOnClassesThat(resideInAnyPackage(IPC_NATIVE).or(resideInAnyPackage(JAVA, JNA)));

    @ArchTest
    static final ArchRule whatIsSeenKnowsJavaFxAndNobodyElse =
            classes().that().resideInAPackage(FXML).should().onlyDependOnClassesThat(resideInAnyPackage(FXML, JAVA).or(resideInAnyPackage(JAVAFX)));

    @ArchTest
    static final ArchRule jnaIsSeenInOneRoom =
            noClasses().that().resideOutsideOfPackage("interleave.ipc.linux..").should().dependOnClassesThat().resideInAPackage(JNA);

    @ArchTest
    static final ArchRule oneRoomKnowsTheOperatingSystemAndNothingElse =
            classes().that().resideInAPackage("interleave.ipc.linux..").should().onlyDependOnClassesThat().resideInAnyPackage("interleave.ipc.linux..", JAVA, JNA);

    /** Not the model, not the sessions, not the command line: all of them work without a display. */
    @ArchTest
    static final ArchRule onlyTheWindowKnowsJavaFx =
            noClasses().that().resideOutsideOfPackages("interleave.ui..", FXML).should().dependOnClassesThat().resideInAnyPackage(JAVAFX);

    @ArchTest
    static final ArchRule onlyTheWindowKnowsTheViews =
            noClasses().that().resideOutsideOfPackages("interleave.ui..", FXML).should().dependOnClassesThat().resideInAPackage(FXML);

    @ArchTest
    static final ArchRule theModelIsPure =
            noClasses().that().resideInAPackage("interleave.model..").should().dependOnClassesThat().resideInAnyPackage("interleave.ipc..", "java.io..", "java.nio.file..", "java.net..");

    @ArchTest
    static final ArchRule demosKnowObjectsAndOperationsOnly =
            classes().that().resideInAPackage("interleave.demo..")
                    .should().onlyDependOnClassesThat(resideInAnyPackage("interleave.demo..", "interleave.ipc", JAVA).or(equivalentTo(Operation.class)));

    @ArchTest
    static final ArchRule objectsAndTraceKnowNoDemo =
            noClasses().that().resideInAnyPackage("interleave.ipc..", "interleave.trace..")
                    .should().dependOnClassesThat().resideInAnyPackage("interleave.demo..", "interleave.actor..");

    @ArchTest
    static final ArchRule objectsKnowNoTrace =
            noClasses().that().resideInAPackage("interleave.ipc..").should().dependOnClassesThat().resideInAPackage("interleave.trace..");

    @ArchTest
    static final ArchRule noTwoRoomsDependOnEachOther = slices().matching("interleave.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule onlyTheCommandLineEndsTheProgram =
            noClasses().that().resideOutsideOfPackage("interleave.cli..").should().callMethod(System.class, "exit", int.class);

    /** {@link NoLog} keeps a child from reading what a log would need. */
    @ArchTest
    static final ArchRule nobodyWritesALog =
            noClasses().that().areNotAssignableTo(NoLog.class).should().dependOnClassesThat().resideInAnyPackage("java.util.logging..", "org.slf4j..").orShould().dependOnClassesThat(equivalentTo(System.Logger.class));

    @ArchTest
    static final ArchRule oneRoomHandsOverToTheJavaFxThread =
            noClasses().that().resideOutsideOfPackage("interleave.ui..").should().callMethod(Platform.class, "runLater", Runnable.class);
}
