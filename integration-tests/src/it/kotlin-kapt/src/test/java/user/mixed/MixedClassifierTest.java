package user.mixed;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import user.model.ClassifierTest;

class MixedClassifierTest {
    @Test
    void modelInJavaWithPartsInKotlinEqualsPyTorch() throws IOException {
        ClassifierTest.assertEqualsPyTorch(ClassifierInit.stateDict(new Classifier(42)));
    }
}
