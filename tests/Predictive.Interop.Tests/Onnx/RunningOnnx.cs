using Microsoft.ML.OnnxRuntime;
using Microsoft.ML.OnnxRuntime.Tensors;
using Predictive.Interop.Onnx;
using Predictive.Interop.Tests.Models;
using Predictive.Learning;
using Predictive.Learning.Saving;

namespace Predictive.Interop.Tests.Onnx;

/// <summary>A model in ONNX Runtime.</summary>
internal sealed class RunningOnnx : IDisposable
{
    private readonly LearnedModel _model;

    public RunningOnnx(LearnedModel model, params (string Name, string Value)[] facts)
    {
        _model = model;
        using var file = new MemoryStream();
        OnnxModel.Write(
            file, new ExportedModel(model, facts.ToDictionary(fact => fact.Name, fact => fact.Value)));
        File = file.ToArray();
        Session = new InferenceSession(File);
    }

    public byte[] File { get; }

    public InferenceSession Session { get; }

    public void Dispose() => Session.Dispose();

    /// <summary>What ONNX Runtime says of leads.</summary>
    public double[] Likelihoods(RandomLeads leads)
    {
        using var results = Session.Run(
            [.. _model.Scorer.Columns.Select((column, place) => InputOf(leads, column, place))]);
        return [.. results.Single().AsTensor<double>()];
    }

    /// <summary>The largest difference to our likelihoods.</summary>
    public double LargestDifference(RandomLeads leads) => Likelihoods(leads)
        .Select((likelihood, lead) => Math.Abs(likelihood - _model.Chance(leads.Rows[lead]))).Max();

    private static NamedOnnxValue InputOf(RandomLeads leads, FeatureColumn column, int place)
    {
        var count = leads.Rows.Length;
        return column.Kind == FeatureKind.Number
            ? NamedOnnxValue.CreateFromTensor(column.Name, new DenseTensor<float>(
                leads.Rows.Select(row => row[place]).ToArray(), [count, 1]))
            : NamedOnnxValue.CreateFromTensor(column.Name, new DenseTensor<string>(
                Enumerable.Range(0, count).Select(lead => leads.WordOf(lead, place) ?? "").ToArray(), [count, 1]));
    }
}
