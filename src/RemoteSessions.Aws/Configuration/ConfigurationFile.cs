using RemoteSessions.Abstractions;

namespace RemoteSessions.Aws.Configuration;

/// <summary>
/// The sections of one AWS configuration file. If the file can't be read, an error occurs only when a section is requested.
/// </summary>
internal sealed class ConfigurationFile
{
    private readonly Dictionary<SectionName, Dictionary<string, string>> _sections = [];
    private readonly string _path;
    private string? _failure;

    private ConfigurationFile(string path) => _path = path;

    /// <summary>
    /// Indicates whether an attempt to read the file failed. If the file can't be read, <see cref="Section"/> and
    /// <see cref="ProfileNames"/> throw an exception.
    /// </summary>
    public bool IsBroken => _failure is not null;

    /// <summary>The names of the profiles in the file.</summary>
    public IEnumerable<string> ProfileNames =>
        Sections.Keys.Where(section => section.Kind == SectionName.Profile).Select(section => section.Name);

    private Dictionary<SectionName, Dictionary<string, string>> Sections =>
        _failure is null ? _sections : throw ConfigurationErrors.BrokenFile(_path, _failure);

    /// <summary>Returns the settings of a section, or null if the file doesn't contain the section.</summary>
    /// <exception cref="AwsServiceException">The file can't be read.</exception>
    public IReadOnlyDictionary<string, string>? Section(string kind, string name) =>
        Sections.GetValueOrDefault(new SectionName(kind, name));

    /// <summary>Creates an object for a file that the operating system doesn't allow this process to read.</summary>
    public static ConfigurationFile Broken(string path, string failure) => new(path) { _failure = failure };

    /// <summary>
    /// Parses a file according to the rules of the AWS CLI. The names of settings are converted to lowercase. Nested settings have names of
    /// the form <c>outer.inner</c>.
    /// </summary>
    public static ConfigurationFile Parse(string path, string text, bool isCredentials)
    {
        var file = new ConfigurationFile(path);
        file.Read(text, isCredentials);
        return file;
    }

    private void Read(string text, bool isCredentials)
    {
        Dictionary<string, string>? section = null;
        string? name = null;
        var (number, indent) = (0, 0);
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            number++;
            var content = line.Trim();
            if (content.IsEmpty || content[0] is '#' or ';')
                continue;
            if (content[0] == '[')
            {
                var end = content.LastIndexOf(']');
                if (end < 2)
                {
                    _failure = AwsMessages.OpenBracket(number);
                    return;
                }

                section = Open(SectionName.Parse(content[1..end], isCredentials));
                name = null;
                continue;
            }

            var indented = line.Length - line.TrimStart().Length;
            var continues = name is not null && indented > indent;
            if (continues && section![name!].Length > 0)
            {
                section[name!] += "\n" + content.ToString();
                continue;
            }

            var separator = continues ? content.IndexOf('=') : content.IndexOfAny('=', ':');
            if (section is null || separator <= 0)
            {
                _failure = section is null
                    ? AwsMessages.SettingOutsideSection(number)
                    : AwsMessages.NeitherSectionNorSetting(number);
                return;
            }

            var key = content[..separator].TrimEnd().ToString().ToLowerInvariant();
            var value = content[(separator + 1)..].TrimStart().ToString();
            if (continues)
            {
                section[$"{name}.{key}"] = value;
            }
            else
            {
                (name, indent) = (key, indented);
                section[key] = value;
            }
        }
    }

    private Dictionary<string, string> Open(SectionName name) =>
        _sections.TryGetValue(name, out var known) ? known : _sections[name] = new Dictionary<string, string>(StringComparer.Ordinal);
}
