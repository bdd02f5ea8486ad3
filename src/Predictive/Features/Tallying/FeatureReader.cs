using Predictive.Snapshots;

namespace Predictive.Features.Tallying;

/// <summary>
/// A feature made ready: it reads what is known off a snapshot, the tally of its events, and its context.
/// </summary>
internal delegate FeatureValue FeatureReader(Snapshot snapshot, Tally tally, TrackRecords records);
