using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Predictive.Data.Reading;
using Predictive.Tables;

namespace Predictive.Data;

/// <summary>Tells one answer of a database from another, as a hash tells files.</summary>
internal static class AnswerHash
{
    /// <summary>The sum of the rows' hashes, so that their order, which is the database's, does not matter.</summary>
    public static byte[] Of(FunnelFile funnel, FunnelTable table)
    {
        using var databases = new DatabaseSessions();
        using var rows = TableOpening.Open(funnel, table, databases);
        try
        {
            return Of(rows);
        }
        catch (TableException e)
        {
            throw TableOpening.Unreadable(table, e);
        }
    }

    private static byte[] Of(TableReader rows)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var sum = new ulong[4];
        Span<ulong> one = stackalloc ulong[4];
        while (rows.Read())
        {
            for (var column = 0; column < rows.Columns.Count; column++)
            {
                hash.AppendData(MemoryMarshal.AsBytes(rows.Letters(column)));
                hash.AppendData([0xff]);
            }

            hash.GetHashAndReset(MemoryMarshal.AsBytes(one));
            for (var i = 0; i < one.Length; i++)
                sum[i] += one[i];
        }

        return MemoryMarshal.AsBytes<ulong>(sum).ToArray();
    }
}
