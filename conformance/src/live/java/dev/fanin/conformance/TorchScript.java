package dev.fanin.conformance;

import org.bytedeco.pytorch.CompilationUnit;
import org.bytedeco.pytorch.IValue;
import org.bytedeco.pytorch.IValueVector;
import org.bytedeco.pytorch.QualifiedName;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/** Functions that libtorch lacks or has otherwise than PyTorch, in the part of Python that libtorch runs. */
final class TorchScript {
    private static final String SOURCE = """
            def normal_cdf(x: float) -> float:
                return (1. + torch.erf(x / torch.sqrt(2.))) / 2.

            # Of PyTorch 1.13 to 2.11: through the inverse of the distribution function.
            def trunc_normal_by_inverse_(tensor: Tensor, mean: float, std: float, a: float, b: float) -> Tensor:
                l = normal_cdf((a - mean) / std)
                u = normal_cdf((b - mean) / std)
                tensor.uniform_(2 * l - 1, 2 * u - 1)
                tensor.erfinv_()
                tensor.mul_(std * torch.sqrt(2.))
                tensor.add_(mean)
                return tensor.clamp_(a, b)

            # Of PyTorch 2.12 and later: each round draws a whole tensor, of which the rejected places are used.
            def trunc_normal_by_rejection_(tensor: Tensor, mean: float, std: float, a: float, b: float) -> Tensor:
                if normal_cdf((b - mean) / std) - normal_cdf((a - mean) / std) > 0.3:
                    tensor.normal_(mean, std)
                    rejected = torch.logical_or(tensor < a, tensor > b)
                    while bool(rejected.any()):
                        tensor.copy_(torch.where(rejected, torch.empty_like(tensor).normal_(mean, std), tensor))
                        rejected = torch.logical_or(tensor < a, tensor > b)
                    return tensor
                mode = min(max(mean, a), b)
                peak = -0.5 * ((mode - mean) / std) * ((mode - mean) / std)
                pending = torch.zeros_like(tensor) == 0
                while bool(pending.any()):
                    candidate = torch.empty_like(tensor).uniform_(a, b)
                    level = torch.empty_like(tensor).uniform_(0., 1.).log_()
                    density = candidate.sub(mean).div(std).square().mul(-0.5).sub(peak)
                    tensor.copy_(torch.where(pending, candidate, tensor))
                    pending = torch.logical_and(pending, level > density)
                return tensor

            # In C++ it draws float32 whatever the tensor's type is.
            def orthogonal_(tensor: Tensor, gain: float) -> Tensor:
                rows = tensor.size(0)
                columns = tensor.numel() // rows
                flattened = tensor.new_empty([rows, columns]).normal_(0., 1.)
                if rows < columns:
                    flattened.t_()
                q, r = torch.linalg_qr(flattened)
                q *= torch.diag(r, 0).sign()
                if rows < columns:
                    q.t_()
                tensor.view_as(q).copy_(q)
                return tensor.mul_(gain)
            """;

    private final CompilationUnit unit = torch.compile(SOURCE);

    void call(String function, Tensor tensor, double... arguments) {
        IValueVector values = new IValueVector(new IValue(tensor));
        for (double argument : arguments) {
            values.push_back(new IValue(argument));
        }
        unit.find_function(new QualifiedName(function)).apply(values);
    }
}
