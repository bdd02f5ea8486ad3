using Predictive.Interop.Formulas;
using Predictive.Learning;

namespace Predictive.Interop.Onnx;

/// <summary>
/// Writes a model as one ONNX file: from the features of leads, one input each, to their likelihoods, all in double.
/// </summary>
/// <remarks>
/// An input has its feature's name and the shape [N, 1]: float32 for a number (NaN is missing), string for a category
/// (the empty one is missing). The output <c>likelihood</c> is a double of shape [N, 1]. What an export should know of
/// the model stands in its metadata, each under <c>predictive.</c>
/// </remarks>
public static class OnnxModel
{
    /// <summary>The version of the standard operators.</summary>
    public const int Opset = 21;

    /// <summary>The version of the operators of <see cref="MachineLearning"/>, of which TreeEnsemble needs 5.</summary>
    public const int MachineLearningOpset = 5;

    /// <summary>The domain of trees and label encoders.</summary>
    public const string MachineLearning = "ai.onnx.ml";

    private const int IrVersion = 10;

    /// <summary>Writes the file: the same bytes for the same model.</summary>
    /// <param name="stream">Where to; stays open.</param>
    /// <param name="model">The model.</param>
    /// <exception cref="Data.BadInputException">The model has a part that no export knows.</exception>
    public static void Write(Stream stream, ExportedModel model)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(model);
        var graph = new OnnxGraph(model.Columns.Select(column => column.Name));
        var margin = Margins.Of(model.Learned.Scorer, new OnnxLanguage(graph, model.Columns));
        var chance = (OnnxFormula)Chances.Of(model.Learned.Calibrator, margin);
        stream.Write(FileOf(Whole(graph, model.Columns, chance), model).ToBytes());
    }

    private static ProtoMessage Whole(OnnxGraph graph, IReadOnlyList<FeatureColumn> columns, OnnxFormula chance)
    {
        var output = graph.Free("likelihood");
        graph.Message
            .Add(OnnxField.Graph.Node, new ProtoMessage()
                .Add(OnnxField.Node.Input, chance.Name)
                .Add(OnnxField.Node.Output, output)
                .Add(OnnxField.Node.OpType, "Identity"))
            .Add(OnnxField.Graph.Output, OnnxParts.Value(output, OnnxCode.DoubleElement));
        return graph.Message.AddAll(OnnxField.Graph.Input, columns, (message, field, column) => message.Add(
            field, OnnxParts.Value(column.Name, column.Kind switch
            {
                FeatureKind.Number => OnnxCode.FloatElement,
                FeatureKind.Category => OnnxCode.StringElement,
            })));
    }

    private static ProtoMessage FileOf(ProtoMessage graph, ExportedModel model) => new ProtoMessage()
        .Add(OnnxField.Model.IrVersion, IrVersion)
        .Add(OnnxField.Model.ProducerName, "Predictive")
        .Add(OnnxField.Model.OpsetImport, OperatorSet("", Opset))
        .Add(OnnxField.Model.OpsetImport, OperatorSet(MachineLearning, MachineLearningOpset))
        .AddAll(OnnxField.Model.MetadataProps, model.Facts, (message, field, fact) => message.Add(
            field, new ProtoMessage()
                .Add(OnnxField.Entry.Key, $"predictive.{fact.Key}")
                .Add(OnnxField.Entry.Value, fact.Value)))
        .Add(OnnxField.Model.Graph, graph);

    private static ProtoMessage OperatorSet(string domain, int version) => new ProtoMessage()
        .Add(OnnxField.OperatorSet.Domain, domain)
        .Add(OnnxField.OperatorSet.Version, version);
}
