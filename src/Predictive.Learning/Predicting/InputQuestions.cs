namespace Predictive.Learning.Predicting;

/// <summary>All that the trees ask about one input in one way, as a number or about levels.</summary>
/// <param name="input">The input.</param>
/// <param name="isLevel">Whether levels are asked about.</param>
internal sealed class InputQuestions(int input, bool isLevel)
{
    private readonly HashSet<float> _asked = [];
    private float[] _rising = [];
    private ushort[] _left = [];
    private ushort[] _right = [];

    /// <summary>The input.</summary>
    public int Input => input;

    /// <summary>Whether levels are asked about.</summary>
    public bool IsLevel => isLevel;

    /// <summary>Whether a question sends missing values left.</summary>
    public bool HasLeft { get; private set; }

    /// <summary>Whether a question sends missing values right.</summary>
    public bool HasRight { get; private set; }

    /// <summary>How many coders are needed.</summary>
    public int Blocks => (_asked.Count + BlockSize - 1) / BlockSize;

    private int BlockSize => isLevel ? LevelCoder.MostLevels : NumberCoder.MostThresholds;

    /// <summary>Notes one question.</summary>
    public void Add(float threshold, bool missingLeft)
    {
        _asked.Add(threshold);
        HasLeft |= missingLeft;
        HasRight |= !missingLeft;
    }

    /// <summary>Orders what was asked; nothing may be added after.</summary>
    public void Close()
    {
        _rising = [.. _asked];
        Array.Sort(_rising);
        _left = new ushort[Blocks];
        _right = new ushort[Blocks];
    }

    /// <summary>The thresholds or levels of one coder, rising.</summary>
    public ReadOnlySpan<float> AskedIn(int block) =>
        _rising.AsSpan(block * BlockSize, Math.Min(BlockSize, _rising.Length - (block * BlockSize)));

    /// <summary>Says where a coder's codes stand.</summary>
    public void Place(int block, ushort left, ushort right) => (_left[block], _right[block]) = (left, right);

    /// <summary>The question of a node, in codes.</summary>
    public CodedQuestion Coded(float threshold, bool missingLeft)
    {
        var at = Array.BinarySearch(_rising, threshold);
        var slot = (missingLeft ? _left : _right)[at / BlockSize];
        var place = at % BlockSize;
        return isLevel
            ? new CodedQuestion(slot, (sbyte)place, 0)
            : new CodedQuestion(slot, 0, (sbyte)(place + NumberCoder.AlwaysLeft));
    }
}
