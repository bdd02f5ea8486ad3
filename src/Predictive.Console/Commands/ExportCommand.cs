using System.CommandLine;
using Predictive.Commands.Rendering;
using Predictive.Data;
using Predictive.Interop;
using Predictive.Interop.Onnx;
using Predictive.Interop.Sql;
using Predictive.Registry;
using Predictive.Tables;

namespace Predictive.Commands.Commands;

/// <summary><c>predictive export</c>: a version as a file that other systems run, or the features it reads.</summary>
internal static class ExportCommand
{
    private const string Onnx = "onnx";
    private const string Sql = "sql";
    private const string Features = "features";

    public static Command Create()
    {
        var options = new ExportArguments(Onnx, Sql, Features);
        var command = new Command("export", "Writes a version as a file that other systems run, or what it reads.")
        {
            options.Funnel, options.Model, options.Format, options.Output, options.Replace, options.Dialect,
            options.Shape, options.Table, options.Key, options.Models,
        };
        command.SetAction((parsed, cancellation) =>
        {
            var registry = Arguments.RegistryAt(parsed.GetValue(options.Models)!);
            var format = parsed.GetValue(options.Format)!;
            var input = options.FunnelOf(parsed, isNeeded: format == Features);
            var database = options.DatabaseOf(parsed, isNeeded: format == Sql);
            var to = NewFile(parsed.GetValue(options.Output)!, parsed.GetValue(options.Replace), registry);
            var version = registry.Load(ModelName.Parse(parsed.GetValue(options.Model)!));
            var terminal = Terminal.OfThisProcess();
            terminal.Say(
                input is not null ? WriteFeatures(terminal, version, input, to, options.KeyOf(parsed), cancellation)
                : database is not null ? WriteSql(version, to, database)
                : WriteOnnx(version, to));
            return Task.FromResult((int)ExitCode.Done);
        });
        return command;
    }

    private static string WriteOnnx(ModelVersion version, string to)
    {
        var model = ExportedModel.Of(version);
        AtomicFile.WriteBytes(to, file => OnnxModel.Write(file, model));
        return $"Wrote {version.Name} to {to}: {model.Columns.Count} inputs, ONNX opset {OnnxModel.Opset}, "
            + $"{OnnxModel.MachineLearning} {OnnxModel.MachineLearningOpset}.";
    }

    private static string WriteSql(ModelVersion version, string to, SqlOptions options)
    {
        var scoring = SqlScoring.Of(ExportedModel.Of(version), options);
        AtomicFile.Write(to, scoring.Write);
        return $"Wrote {version.Name} to {to}: {options.Dialect.Name}, " + scoring.Shape switch
        {
            SqlShape.Statement => "one statement.",
            SqlShape.Nodes => "a table of nodes and one query.",
        };
    }

    private static string WriteFeatures(
        Terminal terminal, ModelVersion version, string input, string to, string key, CancellationToken cancellation)
    {
        var funnel = ScoringInput.Of(version, input);
        OutputFile.At(to, "--out", funnel);
        if (version.Model.Catalogue.Features.Any(feature => feature.Name == key))
        {
            throw new BadInputException($"--key is '{key}', which a feature of {version.Name} has for a name; "
                + "give another name for the column of lead ids.");
        }

        return terminal.Steps(progress =>
        {
            var leads = BatchScoring.Of(version, funnel, asOf: null, progress);
            FeatureFile.Write(to, version, leads.Describe(), key, cancellation);
            return $"Wrote {Wording.Count(version.Model.Catalogue.Features.Count)} features of "
                + $"{Wording.Count(leads.Open.Count)} leads to {to}.";
        }, cancellation);
    }

    private static string NewFile(string path, bool mayReplace, ModelRegistry registry)
    {
        OutputFile.At(path, "--out", registry);
        return File.Exists(path) && !mayReplace
            ? throw new BadInputException(
                $"--out is '{path}', which is there already; give another file, or --replace to write over it.")
            : path;
    }
}
