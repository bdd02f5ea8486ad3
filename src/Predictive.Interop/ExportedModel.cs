using System.Text;
using Predictive.Interop.Refusals;
using Predictive.Learning;
using Predictive.Learning.Saving;
using Predictive.Registry;

namespace Predictive.Interop;

/// <summary>A learned model with the facts that its exports carry.</summary>
public sealed record ExportedModel
{
    /// <summary>Takes a model that can be exported.</summary>
    /// <exception cref="Data.BadInputException">It has no columns, or a category with the empty word.</exception>
    public ExportedModel(LearnedModel learned, IReadOnlyDictionary<string, string> facts)
    {
        ArgumentNullException.ThrowIfNull(learned);
        if (learned.Scorer.Columns.Count == 0) throw ExportRefusal.NoColumns();
        if (learned.Scorer.Columns.FirstOrDefault(column => column.Levels.Contains("")) is { } odd)
        {
            throw ExportRefusal.EmptyLevel(odd);
        }

        Learned = learned;
        Facts = facts;
    }

    /// <summary>What turns a row into a chance.</summary>
    public LearnedModel Learned { get; }

    /// <summary>What people should know of it, by name, such as <c>version</c> and <c>catalogue</c>.</summary>
    public IReadOnlyDictionary<string, string> Facts { get; }

    /// <summary>The columns of a row.</summary>
    public IReadOnlyList<FeatureColumn> Columns => Learned.Scorer.Columns;

    /// <summary>A registered version.</summary>
    /// <inheritdoc cref="ExportedModel(LearnedModel, IReadOnlyDictionary{string, string})"/>
    public static ExportedModel Of(ModelVersion version)
    {
        ArgumentNullException.ThrowIfNull(version);
        using var catalogue = new MemoryStream();
        version.Model.Catalogue.Save(catalogue);
        return new ExportedModel(version.Model.Learned, new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            ["model"] = version.Card.Model,
            ["version"] = version.Card.Version,
            ["conversion"] = version.Card.Conversion,
            ["horizonDays"] = Invariant($"{version.Card.HorizonDays}"),
            ["cutAtLeast"] = Invariant($"{version.Card.CutAtLeast:R}"),
            ["catalogue"] = version.Model.Catalogue.Hash,
            ["features"] = Encoding.UTF8.GetString(catalogue.ToArray()),
        });
    }

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
