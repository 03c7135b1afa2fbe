using System.Security.Cryptography;
using RemoteSessions.Abstractions;

namespace RemoteSessions.Aws;

/// <summary>A call that is sent once or, after failed attempts, several times.</summary>
internal sealed class AwsCall(AwsOperation operation, ReadOnlyMemory<byte> body)
{
    public AwsOperation Operation { get; } = operation;

    public ReadOnlyMemory<byte> Body { get; } = body;

    /// <summary>The SHA-256 hash of the body in hexadecimal format, which each signature contains.</summary>
    public string BodyHash { get; } = Convert.ToHexString(SHA256.HashData(body.Span)).ToLowerInvariant();

    /// <summary>The ID that is the same for all attempts of one call.</summary>
    public string InvocationId { get; } = Guid.NewGuid().ToString();

    /// <summary>The number of times that the request was sent.</summary>
    public int Attempts { get; set; }

    /// <summary>The time in the signature of the last attempt.</summary>
    public DateTime Signed { get; set; }

    /// <summary>The part of the retry quota that the last retry used.</summary>
    public int RetryCost { get; set; }

    /// <summary>Indicates whether an attempt failed without a clear response, so the service might have carried out the call.</summary>
    public bool MayBeCarriedOut { get; set; }
}
