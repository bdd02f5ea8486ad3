using System.Buffers;
using System.IO.Pipelines;

namespace Predictive.Api.Endpoints;

/// <summary>The bytes of a body, in memory that is lent.</summary>
internal static class BodyBytes
{
    /// <summary>All bytes that come, in an array of the shared pool, which the caller gives back.</summary>
    public static async ValueTask<ArraySegment<byte>> LendAsync(PipeReader body, CancellationToken cancelled)
    {
        while (true)
        {
            var read = await body.ReadAsync(cancelled);
            if (read.IsCompleted)
            {
                var length = (int)read.Buffer.Length;
                var lent = ArrayPool<byte>.Shared.Rent(length);
                read.Buffer.CopyTo(lent);
                body.AdvanceTo(read.Buffer.End);
                return new ArraySegment<byte>(lent, 0, length);
            }

            body.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        }
    }
}
