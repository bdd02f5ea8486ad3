using System.Globalization;

namespace Predictive.Interop.Onnx;

/// <summary>The graph while it grows: its nodes and constants, with names that no feature has.</summary>
internal sealed class OnnxGraph(IEnumerable<string> featureNames)
{
    private readonly ProtoMessage _graph = new ProtoMessage().Add(OnnxField.Graph.Name, "likelihood");
    private readonly HashSet<string> _names = new(featureNames, StringComparer.Ordinal);
    private readonly Dictionary<double, string> _numbers = [];
    private int _made;

    /// <summary>The graph with all that was added.</summary>
    public ProtoMessage Message => _graph;

    /// <summary>Adds a node of the standard operators.</summary>
    /// <returns>The name of its output.</returns>
    public string Apply(string operation, params string[] inputs) => Apply("", operation, inputs, []);

    /// <summary>Adds a node.</summary>
    /// <param name="domain">The operators it is one of; empty for the standard ones.</param>
    /// <param name="operation">Which one.</param>
    /// <param name="inputs">The names of its inputs.</param>
    /// <param name="attributes">Its attributes.</param>
    /// <returns>The name of its output.</returns>
    public string Apply(string domain, string operation, string[] inputs, ProtoMessage[] attributes)
    {
        var output = NewName();
        var node = new ProtoMessage()
            .AddAll(OnnxField.Node.Input, inputs, (message, field, input) => message.Add(field, input))
            .Add(OnnxField.Node.Output, output)
            .Add(OnnxField.Node.OpType, operation)
            .AddAll(OnnxField.Node.Attribute, attributes, (message, field, one) => message.Add(field, one));
        _graph.Add(OnnxField.Graph.Node, domain.Length == 0 ? node : node.Add(OnnxField.Node.Domain, domain));
        return output;
    }

    /// <summary>Turns a tensor into one of another element type.</summary>
    public string Cast(string input, int element) => Apply("", "Cast", [input], [OnnxParts.Int("to", element)]);

    /// <summary>A constant of one number; asked again, the same one.</summary>
    public string Number(double value) =>
        _numbers.TryGetValue(value, out var known) ? known : _numbers[value] = Table([value]);

    /// <summary>A constant of several numbers.</summary>
    public string Table(double[] values) => Add(name => OnnxParts.Tensor(name, values));

    /// <summary>A constant of several whole numbers.</summary>
    public string Whole(params long[] values) => Add(name => OnnxParts.Tensor(name, values));

    /// <summary>A name for a person to see, with underscores behind it as far as a feature has it.</summary>
    public string Free(string wanted)
    {
        while (!_names.Add(wanted))
        {
            wanted += "_";
        }

        return wanted;
    }

    private string Add(Func<string, ProtoMessage> tensor)
    {
        var name = NewName();
        _graph.Add(OnnxField.Graph.Initializer, tensor(name));
        return name;
    }

    private string NewName() => Free(string.Create(CultureInfo.InvariantCulture, $"#{++_made}"));
}
