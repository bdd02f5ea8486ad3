using System.Globalization;

namespace Predictive.Commands.Rendering;

/// <summary>Shows which features matter to a version, and how.</summary>
internal static class ExplanationView
{
    private const int MostFeatures = 15;
    private const int BarWidth = 24;

    public static void Show(Terminal terminal, ExplanationDocument document)
    {
        var unit = Wording.Unit(document.Schedule);
        terminal.Say($"{document.Model}@{document.Version}: what it learned about '{document.Conversion}', asked of "
            + $"the {Wording.Count(document.Leads)} latest mature {unit}.");
        var most = document.Features.Max(feature => feature.Share);
        terminal.Table(["feature", "importance", ""], document.Features.Take(MostFeatures).Select(feature =>
            (IReadOnlyList<string>)[feature.Feature, Wording.Share(feature.Share), Bar(feature.Share, most)]));
        if (document.Features.Count > MostFeatures)
        {
            terminal.Say($"And {document.Features.Count - MostFeatures} more, together "
                + $"{Wording.Share(document.Features.Skip(MostFeatures).Sum(feature => feature.Share))}.");
        }

        foreach (var effect in document.Effects)
        {
            terminal.Say("");
            Show(terminal, effect, document.UsualLikelihood, unit);
        }

        terminal.Say("");
        foreach (var note in document.Notes)
        {
            terminal.Say(note);
        }
    }

    private static void Show(Terminal terminal, EffectDocument effect, double usual, string unit)
    {
        terminal.Say($"{effect.Feature}: {effect.Meaning} A usual lead has a likelihood of {Wording.Share(usual)}; "
            + "with this value it has:");
        var most = effect.Points.Select(point => point.Likelihood).DefaultIfEmpty(1).Max();
        terminal.Table(["value", "likelihood", "", unit], effect.Points.Select(point => (IReadOnlyList<string>)
        [
            InWords(point, effect),
            Wording.Share(point.Likelihood),
            Bar(point.Likelihood, most),
            point.IsThin ? $"{Wording.Count(point.Leads)} (few)" : Wording.Count(point.Leads),
        ]));
    }

    /// <summary>The number stands beside words that two points would share.</summary>
    private static string InWords(EffectPointDocument point, EffectDocument effect) =>
        point.Number is { } number && effect.Points.Count(other => other.Words == point.Words) > 1
            ? string.Create(CultureInfo.InvariantCulture, $"{point.Words} ({number:0.##})")
            : point.Words;

    private static string Bar(double part, double whole) =>
        new('#', whole > 0 ? (int)Math.Round(BarWidth * part / whole) : 0);
}
