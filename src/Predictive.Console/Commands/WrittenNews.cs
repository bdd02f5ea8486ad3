using Predictive.Commands.Rendering;

namespace Predictive.Commands.Commands;

/// <summary>How many news were written.</summary>
internal sealed class WrittenNews
{
    private int _newMqls;
    private int _noLonger;

    /// <summary>All of them.</summary>
    public int All { get; private set; }

    /// <summary>How many leads became MQLs, and how many are none any more.</summary>
    public string Words => $"{Wording.Count(_newMqls)} became MQLs, {Wording.Count(_noLonger)} are no longer";

    /// <summary>Counts one, and passes it on.</summary>
    public ScoreNews Count(ScoreNews news)
    {
        All++;
        var (was, isNow) = (news.Before?.IsMql ?? false, news.Lead.IsPredictedMql);
        _newMqls += isNow && !was ? 1 : 0;
        _noLonger += was && !isNow ? 1 : 0;
        return news;
    }
}
