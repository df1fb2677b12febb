import type { KeyUse } from '../../model/article.ts'

/**
 * The keys that Jekyll, Hugo, Hexo, Astro, Docusaurus, Obsidian and Pandoc write above an article, a row for
 * each place that they go to; the first of a row that an article has is taken, the others stay aside.
 */
const rows: readonly { readonly goes: KeyUse; readonly keys: string }[] = [
  { goes: 'headline', keys: 'headline title name linkTitle' },
  { goes: 'kicker', keys: 'kicker' },
  {
    goes: 'deck',
    keys: 'deck subtitle description summary excerpt custom_excerpt lead tagline abstract'
  },
  { goes: 'byline', keys: 'byline author authors creator writer' },
  { goes: 'source', keys: 'source' },
  { goes: 'section', keys: 'section category categories' },
  { goes: 'language', keys: 'language lang locale' },
  {
    goes: 'picture',
    keys: 'cover image images featured_image feature_image featuredImage featureImage cover_image coverImage heroImage hero banner thumbnail'
  },
  {
    goes: 'order',
    keys: 'weight order sidebar_position nav_order menu_order position rank date pubDate pubDatetime publishDate publish_date datePublished published_at created'
  },
  { goes: 'lead', keys: 'featured pinned pin sticky top' },
  { goes: 'draft', keys: 'draft isDraft published publish status' },
  { goes: 'address', keys: 'canonical canonicalURL canonical_url permalink url' },
  {
    goes: 'aside',
    keys: [
      // How a page of a site is made and found.
      'layout template slug uid id path type kind_of_page markup outputs output build _build cascade',
      'headless resources params menu menus sitemap robots noindex redirect_from',
      'redirect_to aliases alias abbrlink sidebar sidebar_label sidebar_class_name sidebar_custom_props nav navigation',
      'has_children parent grand_parent pagination_label pagination_next pagination_prev displayed_sidebar custom_edit_url',
      'hide_title hide_table_of_contents hideSummary hidemeta searchHidden draft_reason unlisted private classes class',
      'cssclass cssclasses css scripts js header footer header-includes include-before include-after social socialImage',
      'og ogImage og_image twitter meta seo seo_title head prev next editUrl tableOfContents',
      // What it is about, and how it goes with others.
      'tags tag keywords topics topic labels series series_order series_weight collection group related up down aliases',
      // When it was changed.
      'lastmod last_modified_at last_modified modified updated update updatedDate updated_at modDatetime last_update',
      'expiryDate time timezone modified_at updated_time created_at',
      // How a tool shows it.
      'excerpt_separator password format execute editor jupyter output icon hide sidebarDepth editLink editUrl lastUpdated',
      'coverY coverAlign taxonomies extra primary_tag visibility post_id guid wordpress_id wp_id GA breaks slideOptions',
      'eleventyNavigation eleventyExcludeFromCollections eleventyComputed pageClass contributors pageInfo shortTitle',
      'publish_to hidden noteId toc_depth highlight code-fold engine knit vignette theme_color ogTitle ogDescription',
      'hideToc hideNav swiper_index top_group_index recommend copyright_author copyright_author_href aside highlight_shrink',
      // What a theme shows beside it.
      'comments comment disqus toc TOC toc_label toc_sticky toc-depth toc_min_heading_level toc_max_heading_level share',
      'ShowToc TocOpen ShowReadingTime ShowBreadCrumbs ShowPostNavLinks author_profile read_time readingTime reading_time',
      'math mathjax katex mermaid chart copyright license rights likes rating cover_index top_img cover_alt image_alt',
      'imageAlt coverAlt heroAlt imageCaption image_caption caption photos gallery audio video videos podcast linkedin',
      'disableNunjucks isCJKLanguage author_url author_image_url author_title email affiliation institute',
      // How Pandoc sets it.
      'bibliography csl references nocite link-citations documentclass classoption geometry fontsize mainfont papersize',
      'numbersections number-sections colorlinks linkcolor thanks version'
    ].join(' ')
  }
]

/** Key → where it goes and how good a source it is, 0 the best. */
const table: ReadonlyMap<string, { readonly goes: KeyUse; readonly rank: number }> = new Map(
  rows.flatMap(({ goes, keys }) =>
    keys.split(' ').map((key, rank) => [key.toLowerCase(), { goes, rank }] as const)
  )
)

/** Where a key goes; undefined for one that no tool has. Case does not count. */
export function keyGoes(key: string): { readonly goes: KeyUse; readonly rank: number } | undefined {
  return table.get(key.toLowerCase())
}
