package dev.fanin.processor.reading;

import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/**
 * What a generated class in one package can use.
 *
 * @param elements of the compiler
 * @param from the package
 */
record Accessibility(Elements elements, PackageElement from) {
    /** Whether a class, and all those around it, can be named. */
    boolean canName(TypeElement type) {
        for (Element each = type; each instanceof TypeElement; each = each.getEnclosingElement()) {
            if (!canUse(each)) {
                return false;
            }
        }
        return sees(type);
    }

    /** Whether the package's module reads that of a class, which exports it. */
    private boolean sees(TypeElement type) {
        ModuleElement module = elements.getModuleOf(from);
        return module == null
                || module.isUnnamed()
                || module.equals(elements.getModuleOf(type))
                || type.equals(elements.getTypeElement(module, type.getQualifiedName()));
    }

    /** Whether a member can be used, given that its class can. */
    boolean canUse(Element member) {
        if (member.getModifiers().contains(Modifier.PUBLIC)) {
            return true;
        }
        return !member.getModifiers().contains(Modifier.PRIVATE)
                && elements.getPackageOf(member).equals(from);
    }

    /** Whether the class that is generated for a model can be named: it is public where the model can be seen outside. */
    boolean canNameGenerated(TypeElement model) {
        return elements.getPackageOf(model).equals(from) || (isVisibleOutside(model) && sees(model));
    }

    /** Whether code in other packages may know a class: it, and all those around it, are public or protected. */
    static boolean isVisibleOutside(TypeElement type) {
        for (Element each = type; each instanceof TypeElement; each = each.getEnclosingElement()) {
            if (!each.getModifiers().contains(Modifier.PUBLIC)
                    && !each.getModifiers().contains(Modifier.PROTECTED)) {
                return false;
            }
        }
        return true;
    }
}
