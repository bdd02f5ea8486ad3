using Predictive.Snapshots;

namespace Predictive.Features.Tallying;

/// <summary>
/// Tells, among the opens and clicks of a snapshot, those of machines: within seconds of a delivery, or several that
/// follow one another at once. It looks ahead of the pass over the events, at each event at most twice.
/// </summary>
internal sealed class MachineMail
{
    private const long AfterDelivery = MailTypes.SecondsAfterDelivery * TimeSpan.TicksPerSecond;
    private const long Apart = TimeSpan.TicksPerSecond;

    private readonly bool[] _delivers;
    private readonly bool[] _judged;
    private KnownEvents.Enumerator _toDelivery;
    private KnownEvents.Enumerator _toRun;
    private long _delivery;
    private long _runEnd;
    private bool _isRun;
    private bool _isDone;

    public MachineMail(MailTypes mail, string[] types)
    {
        _delivers = Array.ConvertAll(types, mail.Deliveries.Has);
        _judged = Array.ConvertAll(types, type => mail.Opens.Has(type) || mail.Clicks.Has(type));
    }

    /// <summary>Whether events of a type are judged at all.</summary>
    public bool Judges(int type) => _judged[type];

    /// <summary>Begins with the events of a snapshot.</summary>
    public void Begin(KnownEvents events)
    {
        (_toDelivery, _toRun) = (events.GetEnumerator(), events.GetEnumerator());
        (_delivery, _runEnd, _isRun) = (-1, -1, false);
        _isDone = !_toRun.MoveNext();
    }

    /// <summary>Whether an open or click, asked for in the order of the events, is of a machine.</summary>
    public bool IsMachine(KnownEvent one)
    {
        var ago = one.TicksAgo;
        while (_delivery < ago && _toDelivery.MoveNext())
        {
            var other = _toDelivery.Current;
            if (_delivers[other.TypeCode] && other.TicksAgo >= ago)
                _delivery = other.TicksAgo;
        }

        var isOfRun = IsOfRun(ago);
        return isOfRun || (_delivery >= ago && _delivery - ago <= AfterDelivery);
    }

    /// <summary>Whether it is one of several, each at most a second after the one before.</summary>
    private bool IsOfRun(long ago)
    {
        if (ago <= _runEnd)
            return _isRun;
        var (length, last) = (0, ago);
        while (!_isDone)
        {
            var other = _toRun.Current;
            if (other.TicksAgo - last > Apart)
                break;
            if (_judged[other.TypeCode] && other.TicksAgo >= ago)
                (length, last) = (length + 1, other.TicksAgo);

            _isDone = !_toRun.MoveNext();
        }

        (_runEnd, _isRun) = (last, length >= MailTypes.AtOnce);
        return _isRun;
    }
}
