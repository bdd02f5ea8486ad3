using System.Text.Encodings.Web;
using System.Text.Json;
using Predictive.Learning.Averaging;
using Predictive.Learning.Linear;
using Predictive.Learning.Trees;

namespace Predictive.Learning.Saving;

/// <summary>
/// A learned model as one JSON document, format <c>predictive-model</c> version 1. It holds no clock, path or machine
/// name, so that the same model gives the same bytes; numbers are the shortest decimals that give back the same bits.
/// </summary>
/// <remarks>
/// <c>columns</c>: name, kind (<c>number</c> or <c>category</c>) and levels in code order. <c>scorer</c>: kind
/// <c>boosted-trees</c> (see <see cref="TreesSection"/>), <c>linear</c> (see <see cref="LinearSection"/>) or
/// <c>average</c> of several of these (see <see cref="AverageSection"/>).
/// <c>calibrator</c>: kind <c>identity</c>, <c>sigmoid</c>, <c>beta</c> or <c>isotonic</c> (see
/// <see cref="CalibratorSection"/>).
/// </remarks>
public static class ModelFile
{
    /// <summary>The name of the format.</summary>
    public const string Format = "predictive-model";

    /// <summary>The version that is written, and the only one that is read.</summary>
    public const int Version = 1;

    private const int DeepestNesting = 16;
    private const int LargestFile = 1 << 30;

    private static readonly JsonWriterOptions _layout = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Writes a model.</summary>
    /// <param name="stream">Where to; stays open.</param>
    /// <param name="learnerName">Who learned it.</param>
    /// <param name="model">What was learned.</param>
    /// <exception cref="ArgumentException">The scorer or calibrator is of a kind that the format does not
    /// know.</exception>
    public static void Save(Stream stream, string learnerName, LearnedModel model)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentException.ThrowIfNullOrEmpty(learnerName);
        ArgumentNullException.ThrowIfNull(model);
        using (var writer = new Utf8JsonWriter(stream, _layout))
        {
            writer.WriteStartObject();
            writer.WriteString("format", Format);
            writer.WriteNumber("version", Version);
            writer.WriteString("learner", learnerName);
            ColumnsSection.Write(writer, model.Scorer.Columns);
            writer.WriteStartObject("scorer");
            WriteAnyScorer(writer, model.Scorer);
            writer.WriteEndObject();
            writer.WriteStartObject("calibrator");
            CalibratorSection.Write(writer, model.Calibrator);
            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
    }

    /// <summary>Reads a model and checks every number in it.</summary>
    /// <param name="stream">Where from; stays open.</param>
    /// <exception cref="InvalidDataException">The file is no such model; the message names the place.</exception>
    public static SavedModel Load(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        try
        {
            return Read(new Place(JsonOutline.Read(FileBytes.Read(stream, LargestFile), DeepestNesting)));
        }
        catch (JsonException broken)
        {
            throw new InvalidDataException(
                $"The model file is no whole JSON{LineOf(broken)}, or nested deeper than {DeepestNesting}. "
                + "Fetch it again or train anew.",
                broken);
        }
    }

    private static string LineOf(JsonException broken) =>
        broken.LineNumber is { } line ? FormattableString.Invariant($" (line {line + 1})") : "";

    private static SavedModel Read(Place root)
    {
        var format = root["format"].Text();
        if (format != Format) throw root["format"].Error($"the format is '{format}', expected '{Format}'");
        var version = root["version"].Whole(0, int.MaxValue);
        if (version != Version)
        {
            throw root["version"].Error(
                $"version {version} came, this build reads version {Version}; train anew or use another build");
        }

        root.Only("format", "version", "learner", "columns", "scorer", "calibrator");
        var learner = root["learner"].Text();
        if (learner.Length == 0) throw root["learner"].Error("the learner has no name");
        var columns = ColumnsSection.Read(root["columns"]);
        var scorer = ReadAnyScorer(root["scorer"], columns);
        return new SavedModel(learner, new LearnedModel(scorer, CalibratorSection.Read(root["calibrator"])));
    }

    private static void WriteAnyScorer(Utf8JsonWriter writer, IScorer scorer)
    {
        if (scorer is AveragedScorer average)
        {
            AverageSection.Write(writer, average, WriteScorer);
        }
        else
        {
            WriteScorer(writer, scorer);
        }
    }

    private static void WriteScorer(Utf8JsonWriter writer, IScorer scorer)
    {
        switch (scorer)
        {
            case BoostedTrees trees:
                TreesSection.Write(writer, trees);
                break;
            case TranslatedTrees translated:
                TreesSection.Write(writer, translated.Trees);
                break;
            case LinearModel linear:
                LinearSection.Write(writer, linear);
                break;
            default:
                throw new ArgumentException(
                    "A model file holds boosted trees, a linear model or an average of them; "
                    + $"{scorer.GetType().Name} came.",
                    nameof(scorer));
        }
    }

    private static IScorer ReadAnyScorer(Place place, FeatureColumn[] columns) =>
        place["kind"].Text() == AverageSection.Kind
            ? AverageSection.Read(place, one => ReadScorer(one, columns))
            : ReadScorer(place, columns);

    private static IScorer ReadScorer(Place place, FeatureColumn[] columns) => place["kind"].Text() switch
    {
        TreesSection.Kind => TreesSection.Read(place, columns),
        LinearSection.Kind => LinearSection.Read(place, columns),
        var kind => throw place["kind"].Error(
            $"the kind is '{kind}', expected '{TreesSection.Kind}' or '{LinearSection.Kind}'"),
    };
}
