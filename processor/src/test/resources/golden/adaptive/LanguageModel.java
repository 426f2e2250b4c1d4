package com.example;

import dev.fanin.Layer;
import dev.fanin.nn.AdaptiveLogSoftmaxWithLoss;
import dev.fanin.nn.LinearCrossEntropyLoss;

/** Losses with layers of their own. */
class LanguageModel {
    @AdaptiveLogSoftmaxWithLoss(inFeatures = 64, nClasses = 100, cutoffs = {10, 40}, headBias = true)
    Layer adaptive;

    @LinearCrossEntropyLoss(inFeatures = 64, numClasses = 10, outFeatures = {2, 3})
    Layer crossEntropy;
}
