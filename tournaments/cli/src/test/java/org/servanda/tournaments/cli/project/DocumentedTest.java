package org.servanda.tournaments.cli.project;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Everything public says in a comment what it is. Javadoc's own check cannot be asked for that
 * alone: it also wants a tag for every result, which a sentence has told already.
 */
@Tag("once")
class DocumentedTest {
  private static final List<String> MODULES =
      List.of(
          "engine",
          "strategies",
          "strategies/testkit",
          "reports",
          "tournaments",
          "tournaments/remote",
          "tournaments/spark",
          "tournaments/wasm",
          "tournaments/live",
          "tournaments/cli");

  private final List<String> missing = new ArrayList<>();
  private int seen;

  @Test
  void everything_public_has_a_comment() throws IOException {
    for (String module : MODULES) {
      check(Path.of("..", "..", module, "src", "main", "java"));
    }
    assertThat(missing).isEmpty();
    assertThat(seen).isGreaterThan(1000);
  }

  private void check(Path sources) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null);
        Stream<Path> found = Files.walk(sources)) {
      List<Path> java = found.filter(file -> file.toString().endsWith(".java")).sorted().toList();
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  null, files, null, null, null, files.getJavaFileObjectsFromPaths(java));
      DocTrees docs = DocTrees.instance(task);
      for (CompilationUnitTree unit : task.parse()) {
        for (Tree type : unit.getTypeDecls()) {
          if (type instanceof ClassTree declared && isPublic(declared.getModifiers())) {
            check(docs, new TreePath(new TreePath(unit), type), declared);
          }
        }
      }
    }
  }

  private void check(DocTrees docs, TreePath path, ClassTree type) {
    require(docs, path, type.getSimpleName().toString());
    boolean inEngine = path.getCompilationUnit().getPackageName().toString().contains(".engine.");
    for (Tree member : type.getMembers()) {
      TreePath at = new TreePath(path, member);
      if (member instanceof ClassTree inner && isOpen(inner.getModifiers(), isInterface(type))) {
        check(docs, at, inner);
      } else if (member instanceof MethodTree method && isOwn(method, type)) {
        require(docs, at, type.getSimpleName() + "." + method.getName());
      } else if (member instanceof VariableTree field && isOwn(field, type, inEngine)) {
        require(docs, at, type.getSimpleName() + "." + field.getName());
      }
    }
  }

  /** What a supertype has not described already; a record's constructor is its components'. */
  private static boolean isOwn(MethodTree method, ClassTree type) {
    boolean overrides =
        method.getModifiers().getAnnotations().stream()
            .anyMatch(a -> a.getAnnotationType().toString().equals("Override"));
    boolean canonical =
        type.getKind() == Tree.Kind.RECORD
            && method.getReturnType() == null
            && method.getParameters().size() == components(type);
    return !overrides && !canonical && isOpen(method.getModifiers(), isInterface(type));
  }

  private static long components(ClassTree type) {
    return type.getMembers().stream()
        .filter(m -> m instanceof VariableTree field && !isStatic(field.getModifiers()))
        .count();
  }

  /** Constants of an enum are described where plugin authors read: elsewhere their names do. */
  private static boolean isOwn(VariableTree field, ClassTree type, boolean inEngine) {
    boolean constant =
        type.getKind() == Tree.Kind.ENUM
            && String.valueOf(field.getType()).equals(type.getSimpleName().toString());
    return (inEngine || !constant) && isOpen(field.getModifiers(), isInterface(type));
  }

  private static boolean isInterface(ClassTree type) {
    return type.getKind() == Tree.Kind.INTERFACE || type.getKind() == Tree.Kind.ANNOTATION_TYPE;
  }

  private static boolean isOpen(ModifiersTree modifiers, boolean inInterface) {
    return isPublic(modifiers) || (inInterface && !modifiers.getFlags().contains(Modifier.PRIVATE));
  }

  private static boolean isPublic(ModifiersTree modifiers) {
    return modifiers.getFlags().contains(Modifier.PUBLIC)
        || modifiers.getFlags().contains(Modifier.PROTECTED);
  }

  private static boolean isStatic(ModifiersTree modifiers) {
    return modifiers.getFlags().contains(Modifier.STATIC);
  }

  private void require(DocTrees docs, TreePath path, String name) {
    seen++;
    if (docs.getDocComment(path) == null) {
      missing.add(path.getCompilationUnit().getSourceFile().getName() + " " + name);
    }
  }
}
