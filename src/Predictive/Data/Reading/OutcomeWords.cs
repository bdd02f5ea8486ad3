namespace Predictive.Data.Reading;

/// <summary>Which words of an outcome column mean yes and which no.</summary>
internal sealed class OutcomeWords
{
    private static readonly string[] _usualYes =
        ["1", "true", "yes", "y", "t", "won", "closed won", "converted", "success"];

    private static readonly string[] _usualNo =
        ["0", "false", "no", "n", "f", "lost", "closed lost", "not converted", "failure"];

    private readonly HashSet<string> _yes;
    private readonly HashSet<string> _no;
    private readonly bool _usual;

    public OutcomeWords(FunnelColumn column)
    {
        _usual = column.Positive is null && column.Negative is null;
        _yes = [.. _usual ? _usualYes : column.Positive ?? []];
        _no = [.. _usual ? _usualNo : column.Negative ?? []];
    }

    /// <summary>Whether only one side is stated, so that every other word is the other side.</summary>
    public bool OneSided => !_usual && (_yes.Count == 0 || _no.Count == 0);

    /// <summary>The words, for errors.</summary>
    public string Allowed => $"yes: {string.Join(", ", _yes)}; no: {string.Join(", ", _no)}";

    /// <summary>True for yes, false for no, null for any other word.</summary>
    public bool? Of(string word)
    {
        var plain = _usual ? word.ToLowerInvariant().Replace('_', ' ').Replace('-', ' ') : word;
        return _yes.Contains(plain) ? true : _no.Contains(plain) ? false : null;
    }

    /// <summary>As <see cref="Of"/>, but where only one side is stated any other word is the other side.</summary>
    public bool? OfEither(string word) => Of(word) ?? (OneSided ? _yes.Count == 0 : null);
}
