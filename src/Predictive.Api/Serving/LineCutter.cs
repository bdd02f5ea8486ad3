using System.Buffers;

namespace Predictive.Api.Serving;

/// <summary>A line of a stream.</summary>
/// <param name="Number">Its number, from 1.</param>
/// <param name="Bytes">What it holds, without its end.</param>
/// <param name="IsTooLong">Whether it was too long to be kept; then there are no bytes.</param>
internal readonly record struct StreamLine(long Number, ReadOnlySequence<byte> Bytes, bool IsTooLong);

/// <summary>
/// Cuts what comes into lines. Of a line that is too long nothing is kept but that it was there.
/// </summary>
/// <param name="mostBytes">The most bytes of a line.</param>
internal sealed class LineCutter(int mostBytes)
{
    private long _lines;
    private bool _skipping;

    /// <summary>The next whole line; what is left of the buffer begins after it.</summary>
    /// <param name="buffer">What came and was not cut yet.</param>
    /// <param name="isAll">Whether no more will come, so that the rest is a line too.</param>
    /// <param name="line">The line.</param>
    public bool TryCut(ref ReadOnlySequence<byte> buffer, bool isAll, out StreamLine line)
    {
        if (buffer.PositionOf((byte)'\n') is { } end)
        {
            var bytes = buffer.Slice(0, end);
            buffer = buffer.Slice(buffer.GetPosition(1, end));
            line = LineOf(bytes);
            return true;
        }

        if (isAll && (buffer.Length > 0 || _skipping))
        {
            line = LineOf(buffer);
            buffer = buffer.Slice(buffer.End);
            return true;
        }

        if (buffer.Length > mostBytes)
        {
            buffer = buffer.Slice(buffer.End);
            _skipping = true;
        }

        line = default;
        return false;
    }

    private StreamLine LineOf(ReadOnlySequence<byte> bytes)
    {
        var isTooLong = _skipping || bytes.Length > mostBytes;
        _skipping = false;
        return new StreamLine(++_lines, isTooLong ? default : bytes, isTooLong);
    }
}
