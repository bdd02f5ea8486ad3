using Predictive.Data;
using Predictive.Decisions;
using Predictive.Decisions.Policies;
using Predictive.Features;
using Predictive.Registry;
using Predictive.Scoring;
using Predictive.Snapshots;

namespace Predictive;

/// <summary>Scores every open lead of a funnel, or of a file of leads, as of one date.</summary>
public sealed class BatchScoring
{
    private readonly ModelVersion _version;
    private readonly FunnelReadResult _read;
    private readonly LeadScorer _scorer;
    private readonly ILookup<string, Disposition> _said;

    private BatchScoring(ModelVersion version, FunnelFile funnel, FunnelReadResult read, AsOfDate? asOf)
    {
        _version = version;
        _read = read;
        _scorer = new LeadScorer(version.Model, version.Card.Ages);
        _said = read.Records.Dispositions.ToLookup(one => one.LeadId, StringComparer.Ordinal);
        AsOf = asOf;
        Policy = version.OwnPolicy;
        var converted = ConversionDates.Of(read.Records, funnel.Conversion);
        Open = [.. read.Records.Leads.Where(lead =>
            asOf is not { } date || (date.Knows(lead.CreatedAt!.Value)
                && !(converted.TryGetValue(lead.Id, out var at) && date.Knows(at))
                && !(lead.IsDeleted && (lead.DeletedAt is not { } gone || date.Knows(gone)))))];
    }

    private BatchScoring(
        ModelVersion version, FunnelReadResult read, LeadScorer scorer, ILookup<string, Disposition> said) =>
        (_version, _read, _scorer, _said) = (version, read, scorer, said);

    /// <summary>The date of the scores; null in a table without dates.</summary>
    public AsOfDate? AsOf { get; private init; }

    /// <summary>The day of the scores in the funnel's time zone; null in a table without dates.</summary>
    public DateOnly? Day => AsOf is { } date
        ? DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(date.Instant, _read.Records.TimeZone))
        : null;

    /// <summary>The policy that decides; the version's own cut unless <see cref="Under"/> told another.</summary>
    public MqlPolicy Policy { get; private init; } = null!;

    /// <summary>Who was an MQL before; null where nobody tells, and then each lead is decided as a new one.</summary>
    public EarlierMqls? Earlier { get; private init; }

    /// <summary>The leads to score: created by the date, and neither converted by then nor deleted.</summary>
    public IReadOnlyList<Lead> Open { get; private init; } = [];

    private bool HasHistory { get; init; }

    /// <summary>Leads that are not scored, since they were created later or had converted by then.</summary>
    public int Skipped => _read.Records.Leads.Count - Open.Count;

    /// <summary>Open leads of an age that training never saw, so that their likelihoods are less sure.</summary>
    public int OutsideTrainedAges => AsOf is { } date && _version.Card.Ages is { } ages
        ? Open.Count(lead => !ages.Covers(date.DaysSince(lead.CreatedAt!.Value)))
        : 0;

    /// <summary>
    /// Whether no table of events was given although the version reads activity, so that every likelihood is too low or
    /// too high; each score warns of it too.
    /// </summary>
    public bool LacksEvents =>
        !_read.Records.EventsKnown && ScoreWarnings.ReadsActivity(_version.Model.Catalogue);

    /// <summary>Rows that could not be used.</summary>
    public long Rejected => _read.RowsRejected;

    /// <summary>The last moment the tables know of (UTC); null in a table without dates.</summary>
    public DateTime? KnownOn => _read.Records.KnownOn;

    /// <summary>The open leads as they were known on the date, in the order of their file.</summary>
    internal ParallelQuery<Snapshot> Snapshots()
    {
        var taker = new SnapshotTaker(_read.Records);
        return Open.AsParallel().AsOrdered().Select(lead =>
            AsOf is { } date ? taker.At(lead, date)! : taker.AsItStands(lead));
    }

    /// <summary>Gets ready to score a funnel, or a single table of leads, with a version.</summary>
    /// <param name="version">The version.</param>
    /// <param name="path">A folder, a funnel file, or a table of leads in the shape of the version's own.</param>
    /// <param name="asOf">The date; null for the funnel's known-on date.</param>
    /// <param name="progress">Told each step as it begins.</param>
    /// <exception cref="BadInputException">
    /// The funnel cannot be read, or lacks attributes that the version learned from.
    /// </exception>
    public static BatchScoring Of(
        ModelVersion version, string path, DateTime? asOf, Action<string>? progress = null) =>
        Of(version, ScoringInput.Of(version, path), asOf, progress);

    /// <summary>Gets ready to score a funnel that <see cref="ScoringInput"/> found, with a version.</summary>
    /// <inheritdoc cref="Of(ModelVersion, string, DateTime?, Action{string})"/>
    /// <param name="version">The version.</param>
    /// <param name="funnel">The funnel.</param>
    /// <param name="asOf">The date; null for the funnel's known-on date.</param>
    /// <param name="progress">Told each step as it begins.</param>
    public static BatchScoring Of(
        ModelVersion version, FunnelFile funnel, DateTime? asOf, Action<string>? progress = null)
    {
        ArgumentNullException.ThrowIfNull(version);
        ArgumentNullException.ThrowIfNull(funnel);
        var read = FunnelRecordReader.Read(funnel, progress);
        if (version.Card.IsDated && read.Records.Leads.Any(lead => lead.CreatedAt is null))
        {
            throw new BadInputException(
                $"{version.Name} needs to know when each lead was created; {funnel.Leads.File} does not say.");
        }

        var date = version.Card.IsDated ? new AsOfDate(asOf ?? read.Records.KnownOn!.Value) : (AsOfDate?)null;
        return new BatchScoring(version, funnel, read, date);
    }

    /// <summary>
    /// The same scores under a policy, which sees what sales said of the leads and, where told, who was an MQL before.
    /// </summary>
    public BatchScoring Under(MqlPolicy policy, EarlierMqls? earlier = null) =>
        new(_version, _read, _scorer, _said)
        {
            AsOf = AsOf,
            Open = Open,
            Policy = policy,
            Earlier = earlier,
            HasHistory = true,
        };

    /// <summary>Scores the open leads, in the order of their file.</summary>
    public IEnumerable<ScoredLead> Run()
    {
        var taker = new SnapshotTaker(_read.Records);
        var scored = Open.AsParallel().AsOrdered().Select(lead =>
            ScoreOf(AsOf is { } date ? taker.At(lead, date)! : taker.AsItStands(lead)));
        return Policy.HasCapacity && Day is { } day ? Shared(day, scored) : scored.Select(one => one.Lead);
    }

    /// <summary>What the version's catalogue says of each open lead, in the order of their file.</summary>
    public IEnumerable<DescribedLead> Describe()
    {
        var taker = new SnapshotTaker(_read.Records);
        return Open.AsParallel().AsOrdered().Select(lead =>
            DescriptionOf(AsOf is { } date ? taker.At(lead, date)! : taker.AsItStands(lead)));
    }

    private DescribedLead DescriptionOf(Snapshot snapshot)
    {
        var values = new FeatureValue[_version.Model.Catalogue.Features.Count];
        _version.Model.Catalogue.Values(snapshot, _version.Model.Records, values);
        return new DescribedLead(snapshot.LeadId, values);
    }

    /// <summary>The scores with the day's capacity shared out among them.</summary>
    private IEnumerable<ScoredLead> Shared(DateOnly day, IEnumerable<(ScoredLead Lead, Snapshot Snapshot)> scored)
    {
        var all = scored.ToList();
        var decisions = new QueuedMqls(Policy).On(day, [.. all.Select(one =>
            (one.Snapshot, one.Lead.Score.Likelihood, StandingOf(one.Snapshot)))]);
        return all.Zip(decisions, (one, decision) => one.Lead with { Decision = decision });
    }

    private (ScoredLead Lead, Snapshot Snapshot) ScoreOf(Snapshot snapshot)
    {
        var score = _scorer.Score(snapshot);
        var points = RulePoints.Of(snapshot, _version.Rules);
        var standing = StandingOf(snapshot);
        var decision = Policy.Decide(snapshot, score.Likelihood, standing);
        var lead = new ScoredLead(
            score, decision, points, _version.Rules?.IsMql(snapshot) ?? _version.IsRuleMql(points))
        {
            EarlierMqlSince = standing?.MqlSince,
        };
        return (lead, snapshot);
    }

    private MqlStanding? StandingOf(Snapshot snapshot) => HasHistory && AsOf is { } date
        ? MqlStanding.At(
            date.Instant, Earlier?.Of(snapshot.LeadId) ?? [], _said[snapshot.LeadId])
        : null;
}

/// <summary>A lead's score with the verdicts on it.</summary>
/// <param name="Score">The likelihood and its reasons.</param>
/// <param name="Decision">MQL or not by the policy, and why.</param>
/// <param name="RulePoints">Its points by today's rules, else the funnel's existing ones; null without both.</param>
/// <param name="IsRuleMql">Whether the points reach the version's threshold; null without points.</param>
public sealed record ScoredLead(LeadScore Score, Decision Decision, double? RulePoints, bool? IsRuleMql)
{
    /// <summary>Whether the policy makes it an MQL.</summary>
    public bool IsPredictedMql => Decision.IsMql;

    /// <summary>Since when it has been an MQL (UTC), if it was before.</summary>
    public DateTime? EarlierMqlSince { get; init; }

    /// <summary>Since when it is an MQL (UTC); null where it is none, or without dates.</summary>
    public DateTime? MqlSince => IsPredictedMql ? EarlierMqlSince ?? Score.AsOf?.Instant : null;
}

/// <summary>A lead as the catalogue of a version describes it.</summary>
/// <param name="LeadId">The lead.</param>
/// <param name="Values">One value a feature, in the catalogue's order.</param>
public sealed record DescribedLead(string LeadId, IReadOnlyList<FeatureValue> Values);
