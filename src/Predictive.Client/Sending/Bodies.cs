using Predictive.Client.Reports;
using Predictive.Client.Scores;

namespace Predictive.Client.Sending;

/// <summary>Leads to score.</summary>
internal sealed record ScoreBody(
    IEnumerable<Lead> Leads, DateTimeOffset? AsOf, ReasonDetail? Reasons, int? Top);

/// <summary>A lead to explain.</summary>
internal sealed record ExplainBody(Lead Lead, DateTimeOffset? AsOf, DateTimeOffset? Since);

/// <summary>What became of leads.</summary>
internal sealed record OutcomesBody(IEnumerable<Outcome> Outcomes);

/// <summary>What sales said of leads.</summary>
internal sealed record DispositionsBody(IEnumerable<Disposition> Dispositions);

/// <summary>Who changes the version in charge, and why.</summary>
internal sealed record ChangeBody(string Why, string? By);
