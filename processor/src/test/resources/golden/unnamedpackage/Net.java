import dev.fanin.Layer;
import dev.fanin.nn.Linear;

class Net {
    @Linear(inFeatures = 3, outFeatures = 2)
    Layer fc;
}
