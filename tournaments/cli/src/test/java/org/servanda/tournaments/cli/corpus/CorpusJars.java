package org.servanda.tournaments.cli.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.servanda.engine.portable.PortableText;

/** Compiles kinds of plugins, all at once, and makes a jar of each. */
final class CorpusJars {
  static final String SERVICE = "META-INF/services/org.servanda.engine.spi.StrategyProvider";

  /** The id of every culprit. */
  static final String CULPRIT = "acme.culprit";

  /** An honest strategy with a mark for the code of each place. */
  private static final String STRATEGY =
      """
      package PACKAGE;
      import java.util.*;
      import org.servanda.engine.model.*;
      import org.servanda.engine.spi.*;
      import org.servanda.strategies.toolkit.*;
      public final class Mine implements Strategy, StrategyProvider {
        static { /*STATIC_INITIALISER*/ }
        public Mine() { /*CONSTRUCTOR*/ }
        public Collection<Strategy> strategies() {
          /*STRATEGIES*/
          return new ArrayList<>(List.of(this));
        }
        public Collection<Transformer> transformers() { /*TRANSFORMERS*/ return List.of(); }
        public String id() { /*ID*/ return "acme.culprit"; }
        public StrategyDescription description() {
          /*DESCRIPTION*/
          return StrategyDescription.of("leader", "A culprit.");
        }
        public List<Parameter> parameters() { /*PARAMETERS*/ return List.of(); }
        public Leader appoint(Brief brief) {
          Negotiator bargaining = Bargaining.linear(brief);
          /*APPOINT*/
          return new Leader() {
            public boolean comesToTable(Situation situation) { /*COMES_TO_TABLE*/ return true; }
            public Statement speak(Situation situation) { /*SPEAK*/ return Statement.SILENCE; }
            public Move negotiate(Talks talks) {
              /*NEGOTIATE*/
              return bargaining.negotiate(talks);
            }
            public Conduct conduct(Accord accord) { /*CONDUCT*/ return Conduct.comply(); }
          };
        }
      }
      """;

  private static final String EVIL =
      """
      package PACKAGE;
      import java.util.*;
      final class Evil {
        static volatile Object kept;
        static int count;
        static final Object LOCK = new Object();
        @SuppressWarnings("unchecked")
        static <T extends Throwable> void sneak(Throwable thrown) throws T { throw (T) thrown; }
        static boolean isWanted() { return System.getProperty("PACKAGE") == null; }
        static void recurse() { recurse(); count++; }
        static Object field(Object from, String name) throws Exception {
          for (Class<?> type = from.getClass(); type != null; type = type.getSuperclass()) {
            for (java.lang.reflect.Field field : type.getDeclaredFields()) {
              if (field.getName().equals(name)) { field.setAccessible(true); return field.get(from); }
            }
          }
          throw new NoSuchFieldException(name);
        }
        static void set(Object from, String name, double value) {
          try {
            java.lang.reflect.Field field = from.getClass().getDeclaredField(name);
            field.setAccessible(true);
            field.setDouble(from, value);
          } catch (Exception e) { throw new IllegalStateException(e); }
        }
        static Object match(Object view) {
          try { return field(view, "match"); } catch (Exception e) { throw new IllegalStateException(e); }
        }
        static void act() { /*ACT*/ }
      }
      """;

  private CorpusJars() {}

  /**
   * Makes the jars of some kinds.
   *
   * @param folder where they go
   */
  static void make(Path folder, Collection<Kind> kinds) throws IOException {
    Path classes = Files.createDirectories(folder.resolve("classes"));
    List<JavaFileObject> sources = new ArrayList<>();
    for (Kind kind : kinds) {
      sources.add(source(kind, "Mine", STRATEGY.replace("/*" + kind.place() + "*/", kind.code())));
      sources.add(source(kind, "Evil", EVIL.replace("/*ACT*/", kind.evil())));
    }
    compile(classes, sources);
    for (Kind kind : kinds) {
      jar(folder.resolve(kind.jar()), files(classes, kind.packageName()));
    }
  }

  private static void compile(Path classes, List<JavaFileObject> sources) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    List<String> options =
        List.of(
            "-proc:none",
            "-nowarn",
            "-XDignore.symbol.file",
            "-d",
            classes.toString(),
            "-cp",
            System.getProperty("java.class.path"));
    assertThat(compiler.getTask(null, null, null, options, null, sources).call()).isTrue();
  }

  /** The files of a jar with the classes of a package. */
  static Map<String, byte[]> files(Path classes, String packageName) throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    try (Stream<Path> all = Files.list(classes.resolve(packageName.replace('.', '/')))) {
      for (Path file : all.toList()) {
        String name = classes.relativize(file).toString().replace('\\', '/');
        files.put(name, Files.readAllBytes(file));
      }
    }
    files.put(SERVICE, (packageName + ".Mine").getBytes(StandardCharsets.UTF_8));
    return files;
  }

  /** Writes a jar of these files. */
  static void jar(Path target, Map<String, byte[]> files) throws IOException {
    try (OutputStream out = Files.newOutputStream(target);
        JarOutputStream jar = new JarOutputStream(out)) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        jar.putNextEntry(new JarEntry(file.getKey()));
        jar.write(file.getValue());
      }
    }
  }

  private static JavaFileObject source(Kind kind, String type, String text) {
    String packageName = kind.packageName();
    String file = packageName.replace('.', '/') + "/" + type + ".java";
    String filled = text.replace("PACKAGE", packageName);
    return new SimpleJavaFileObject(
        URI.create(PortableText.format("string:///%s", file)), JavaFileObject.Kind.SOURCE) {
      @Override
      public CharSequence getCharContent(boolean ignored) {
        return filled;
      }
    };
  }
}
