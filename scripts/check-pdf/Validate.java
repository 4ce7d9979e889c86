import java.io.FileInputStream;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;
import org.verapdf.pdfa.validation.profiles.Profiles;
import org.verapdf.pdfa.validation.profiles.Rule;
import org.verapdf.pdfa.validation.profiles.RuleId;
import org.verapdf.pdfa.validation.profiles.ValidationProfile;
import org.verapdf.pdfa.validation.profiles.Variable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * Runs veraPDF's rules of PDF/UA-1 and PDF/A-3a over the given files, prints a line for each file and standard and
 * each rule that failed. Exits with 1 when any file fails. The validator comes with the npm package
 * @opendataloader/pdf, without the XML binding that it needs to read its own profiles; so they are read here.
 */
public class Validate {
  public static void main(String[] files) throws Exception {
    VeraGreenfieldFoundryProvider.initialise();
    boolean failed = false;
    failed |= validate("PDF/UA-1", "ua1", "PDFUA-1.xml", files);
    failed |= validate("PDF/A-3a", "3a", "PDFA-3A.xml", files);
    System.exit(failed ? 1 : 0);
  }

  private static boolean validate(String name, String id, String profileFile, String[] files)
      throws Exception {
    PDFAFlavour flavour = PDFAFlavour.fromString(id);
    ValidationProfile profile = readProfile(flavour, "/org/verapdf/pdfa/validation/" + profileFile);
    boolean failed = false;
    for (String file : files) {
      try (InputStream input = new FileInputStream(file);
          PDFAParser parser = Foundries.defaultInstance().createParser(input, flavour);
          PDFAValidator validator = Foundries.defaultInstance().createValidator(profile, true)) {
        failed |= report(name, file, validator.validate(parser), profile.getRules().size());
      }
    }
    return failed;
  }

  private static boolean report(String name, String file, ValidationResult result, int rules) {
    Map<String, String> failures = new TreeMap<>();
    for (TestAssertion assertion : result.getTestAssertions()) {
      if (assertion.getStatus() == TestAssertion.Status.PASSED) continue;
      RuleId rule = assertion.getRuleId();
      failures.putIfAbsent(
          rule.getClause() + "-" + rule.getTestNumber(),
          assertion.getMessage() + " @ " + assertion.getLocation().getContext());
    }
    boolean failed = !result.isCompliant() || !failures.isEmpty();
    System.out.printf(
        "%s %s %s: %d checks of %d rules, %d rules failed%n",
        failed ? "FAIL" : "ok  ", name, new java.io.File(file).getName(), result.getTotalAssertions(), rules, failures.size());
    failures.forEach((rule, message) -> System.out.println("     " + rule + " " + message));
    return failed;
  }

  private static ValidationProfile readProfile(PDFAFlavour flavour, String resource)
      throws Exception {
    Document document;
    try (InputStream input = VeraGreenfieldFoundryProvider.class.getResourceAsStream(resource)) {
      document = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(input);
    }
    Set<Rule> rules = new HashSet<>();
    for (Element rule : elements(document.getElementsByTagName("rule"))) rules.add(readRule(rule));
    Set<Variable> variables = new HashSet<>();
    for (Element variable : elements(document.getElementsByTagName("variable"))) {
      variables.add(
          Profiles.variableFromValues(
              variable.getAttribute("name"),
              variable.getAttribute("object"),
              text(variable, "defaultValue"),
              text(variable, "value")));
    }
    return Profiles.profileFromValues(
        flavour,
        Profiles.profileDetailsFromValues(flavour.getId(), flavour.getId(), "veraPDF", new Date()),
        "",
        rules,
        variables);
  }

  private static Rule readRule(Element rule) {
    Element id = (Element) rule.getElementsByTagName("id").item(0);
    return Profiles.ruleFromValues(
        Profiles.ruleIdFromValues(
            PDFAFlavour.Specification.valueOf(id.getAttribute("specification")),
            id.getAttribute("clause"),
            Integer.parseInt(id.getAttribute("testNumber"))),
        rule.getAttribute("object"),
        rule.hasAttribute("deferred") ? Boolean.valueOf(rule.getAttribute("deferred")) : null,
        rule.getAttribute("tags"),
        text(rule, "description"),
        text(rule, "test"),
        Profiles.errorFromValues(text(rule, "message"), new ArrayList<>()),
        new ArrayList<>());
  }

  private static List<Element> elements(NodeList nodes) {
    List<Element> elements = new ArrayList<>();
    for (int index = 0; index < nodes.getLength(); index += 1) {
      elements.add((Element) nodes.item(index));
    }
    return elements;
  }

  private static String text(Element element, String child) {
    NodeList found = element.getElementsByTagName(child);
    return found.getLength() == 0 ? "" : found.item(0).getTextContent();
  }
}
