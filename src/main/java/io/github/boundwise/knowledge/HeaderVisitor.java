package io.github.boundwise.knowledge;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Turns the bytes of a class file into its header. */
final class HeaderVisitor extends ClassVisitor {

  private static final String OBJECT = "java/lang/Object";
  private static final int MAJOR_VERSION_OFFSET = 6;

  private static final Map<Integer, String> MODIFIERS =
      Map.of(
          Opcodes.ACC_PUBLIC, "public",
          Opcodes.ACC_PROTECTED, "protected",
          Opcodes.ACC_PRIVATE, "private",
          Opcodes.ACC_STATIC, "static",
          Opcodes.ACC_FINAL, "final",
          Opcodes.ACC_ABSTRACT, "abstract");

  private final List<ClassHeader.Method> methods = new ArrayList<>();
  private final List<String> supertypes = new ArrayList<>();
  private Set<String> modifiers = Set.of();
  private String name = "";

  private HeaderVisitor() {
    super(Opcodes.ASM9);
  }

  /**
   * Reads a header.
   *
   * @throws RuntimeException of any kind when the bytes are not a class file
   */
  static ClassHeader read(byte[] bytes) {
    HeaderVisitor header = new HeaderVisitor();
    new ClassReader(readable(bytes))
        .accept(header, ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
    return new ClassHeader(header.name, header.modifiers, header.supertypes, header.methods);
  }

  /** ASM refuses versions newer than itself, though headers have kept their shape since Java 1. */
  private static byte[] readable(byte[] bytes) {
    byte[] copy = bytes.clone();
    copy[MAJOR_VERSION_OFFSET] = 0;
    copy[MAJOR_VERSION_OFFSET + 1] =
        (byte) Math.min(bytes[MAJOR_VERSION_OFFSET + 1] & 0xff, Opcodes.V17);
    return copy;
  }

  @Override
  public void visit(
      int version,
      int access,
      String internalName,
      @Nullable String signature,
      @Nullable String superName,
      String @Nullable [] interfaces) {
    name = binary(internalName);
    modifiers = new LinkedHashSet<>(modifiers(access));
    boolean isInterface = (access & Opcodes.ACC_INTERFACE) != 0;
    if (isInterface) {
      modifiers.add("interface");
    }
    if (superName != null && !(isInterface && superName.equals(OBJECT))) {
      supertypes.add(binary(superName));
    }
    if (interfaces != null) {
      Arrays.stream(interfaces).map(HeaderVisitor::binary).forEach(supertypes::add);
    }
  }

  @Override
  public @Nullable MethodVisitor visitMethod(
      int access,
      String methodName,
      String descriptor,
      @Nullable String signature,
      String @Nullable [] exceptions) {
    if ((access & Opcodes.ACC_SYNTHETIC) == 0) {
      List<String> params =
          Arrays.stream(Type.getArgumentTypes(descriptor)).map(Type::getClassName).toList();
      Set<String> flags = new LinkedHashSet<>(modifiers(access));
      if ((access & Opcodes.ACC_SYNCHRONIZED) != 0) {
        flags.add("synchronized");
      }
      String returned = Type.getReturnType(descriptor).getClassName();
      List<String> thrown =
          exceptions == null
              ? List.of()
              : Arrays.stream(exceptions).map(HeaderVisitor::binary).toList();
      methods.add(new ClassHeader.Method(methodName, params, flags, returned, thrown));
    }
    return null;
  }

  private static Set<String> modifiers(int access) {
    Set<String> found = new LinkedHashSet<>();
    MODIFIERS.forEach(
        (flag, word) -> {
          if ((access & flag) != 0) {
            found.add(word);
          }
        });
    return found;
  }

  private static String binary(String internalName) {
    return internalName.replace('/', '.');
  }
}
