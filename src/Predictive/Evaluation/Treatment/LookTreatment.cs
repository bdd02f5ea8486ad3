using Predictive.Evaluation.Comparing;
using Predictive.Models;

namespace Predictive.Evaluation.Treatment;

/// <summary>
/// Asks for the treatment of compared leads. A side's MQLs are its leads at the looks at which it called them, so that
/// the window begins with the call; all other looks only teach how sales chose.
/// </summary>
internal sealed class LookTreatment
{
    private readonly ComparedLeads _leads;
    private readonly MqlPair _pair;
    private readonly IReadOnlyList<SeenLook[]> _seen;
    private readonly WorkWindow _window;
    private readonly (int Lead, int Place)[] _looks;

    private LookTreatment(PeriodLooks looks, ComparedLeads leads, MqlPair pair)
    {
        (_leads, _pair, _seen) = (leads, pair, looks.Leads);
        _window = WorkWindow.Within(looks.Source.Snapshots.Horizon.Days);
        _looks =
        [
            .. Enumerable.Range(0, leads.Count).SelectMany(lead =>
                Enumerable.Range(0, leads[lead].Looks.Count).Select(place => (lead, place))),
        ];
    }

    /// <summary>The report.</summary>
    /// <param name="looks">What the leads were gathered from.</param>
    /// <param name="leads">The compared leads.</param>
    /// <param name="pair">Whom each side calls, and when.</param>
    /// <param name="seed">The only source of chance.</param>
    public static TreatmentReport Of(PeriodLooks looks, ComparedLeads leads, MqlPair pair, ulong seed)
    {
        var source = looks.Source;
        var asked = new LookTreatment(looks, leads, pair);
        return TreatmentAnalysis.Of(asked.Rows(source.Records.WorkedKnown && source.Snapshots.IsDated), seed: seed);
    }

    private TreatmentRows Rows(bool isWorkKnown) => new()
    {
        Rows = new ScoredRows(
            Each(look => look.Likelihood),
            Array.ConvertAll(_looks, look => _leads[look.Lead].Converted ? 1.0 : 0),
            weights: null,
            Array.ConvertAll(_looks, look => _leads.AccountOf[look.Lead])),
        Predicted = Array.ConvertAll(_looks, look => IsCalled(_pair.Predicted, look)),
        Rules = Array.ConvertAll(_looks, look => IsCalled(_pair.Rules, look)),
        Cases = isWorkKnown ? Array.ConvertAll(_looks, CaseOf) : null,
        Window = _window,
        Covariates =
        [
            new Covariate("points", Each(look => look.Points)),
            new Covariate("rule verdict", Each(look => look.IsRuleMql ? 1 : 0)),
            new Covariate("points by the end of these days", Array.ConvertAll(_looks, PointsByTheEnd)),
            new Covariate("days since the first look", Array.ConvertAll(_looks, look =>
                At(look).Day - _leads[look.Lead].Looks[0].Day)),
        ],
        Unit = "leads",
    };

    private double[] Each(Func<LeadLook, double> ask) => Array.ConvertAll(_looks, look => ask(At(look)));

    private LeadLook At((int Lead, int Place) look) => _leads[look.Lead].Looks[look.Place];

    private static bool IsCalled(CalledLeads called, (int Lead, int Place) look) =>
        called.Holds(look.Lead) && called.PlaceOf(look.Lead) == look.Place;

    private WorkCase CaseOf((int Lead, int Place) look)
    {
        var seen = _seen[At(look).Place];
        double DaysTo(DateTime? at) => at is { } then ? (then - seen[look.Place].At).TotalDays : double.NaN;
        return _window.CaseOf(DaysTo(seen[0].Label!.WorkedAt), DaysTo(seen[0].Label!.ConvertedAt));
    }

    /// <summary>
    /// The points at the last look of the window: sales also works who reaches the bar meanwhile, and that tells who
    /// buys.
    /// </summary>
    private double PointsByTheEnd((int Lead, int Place) look)
    {
        var end = At(look).Day + _window.Days;
        var points = At(look).Points;
        foreach (var later in _leads[look.Lead].Looks)
        {
            if (later.Day > At(look).Day && later.Day <= end) points = later.Points;
        }

        return points;
    }
}
