package com.example;

import dev.fanin.Layer;
import dev.fanin.nn.*;

class Named {
    @Linear(inFeatures = 3, outFeatures = 2)
    @StateDictKey("classifier.6")
    Layer fc;

    @Linear(inFeatures = 3, outFeatures = 2)
    @StateDictKey("*/ </table> \" $L {@link}")
    Layer strange;

    @Linear(inFeatures = 3, outFeatures = 2)
    @StateDictKey("layers")
    Layer[] array;

    @Linear(inFeatures = 3, outFeatures = 2)
    @StateDictKey("same")
    Layer same;
}
