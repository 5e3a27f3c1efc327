package io.github.boundwise.bench;

import io.github.boundwise.project.UsageException;
import java.util.regex.Pattern;

/**
 * The method that is measured: static, or an instance method of a class with a constructor without
 * parameters; it takes no parameters itself.
 *
 * @param className as the JVM calls it, {@code pkg.Outer$Inner}
 */
public record Target(String className, String methodName) {

  private static final Pattern FORM =
      Pattern.compile("[\\p{javaJavaIdentifierPart}.]+#\\p{javaJavaIdentifierPart}+");

  /**
   * Reads {@code Class#method}.
   *
   * @throws UsageException when the text has another form
   */
  public static Target parse(String text) throws UsageException {
    if (!FORM.matcher(text).matches()) {
      throw new UsageException(
          "'"
              + text
              + "' names no workload; write it as Class#method, such as com.shop.Orders#load");
    }
    int hash = text.indexOf('#');
    return new Target(text.substring(0, hash), text.substring(hash + 1));
  }

  @Override
  public String toString() {
    return className + "#" + methodName;
  }
}
